import Link from '@docusaurus/Link';
import {InlineLinks} from '#components/InlineLinks';
import type {LinkView} from '#core/view/link';

/** More names than this are folded: the words come first. */
const FEW = 6;

interface Props {
  readonly people: readonly LinkView[];
  /** Address of the session's page, where the figure of speaking times is. */
  readonly session: string;
}

/** Who speaks, each name once with the way to its page: turns do not repeat the link. */
export function People({people, session}: Props) {
  const times = <Link to={`${session}#temps-de-parole`}>Temps de parole de chaque voix</Link>;
  if (people.length === 0) return <p>{times}.</p>;
  const names = (
    <p>
      Qui parle{'\u00A0'}: <InlineLinks links={people} />. {times}.
    </p>
  );
  if (people.length <= FEW) return names;
  return (
    <details>
      <summary>
        Qui parle{'\u00A0'}: {people.length} personnes ont leur page ici
      </summary>
      {names}
    </details>
  );
}
