import Link from '@docusaurus/Link';
import {InlineLinks} from '#components/InlineLinks';
import type {LinkView} from '#core/view/link';

interface Props {
  readonly people: readonly LinkView[];
  /** Address of the session's page, where the figure of speaking times is. */
  readonly session: string;
}

/** Who speaks, each name once with the way to its page: turns do not repeat the link. */
export function People({people, session}: Props) {
  return (
    <details>
      <summary>Qui parle</summary>
      {people.length > 0 && (
        <p>
          {people.length > 1 ? 'Ont leur page ici' : 'A sa page ici'}
          {'\u00A0'}: <InlineLinks links={people} />.
        </p>
      )}
      <p>
        <Link to={`${session}#temps-de-parole`}>Temps de parole de chaque voix</Link>.
      </p>
    </details>
  );
}
