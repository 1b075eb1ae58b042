import Link from '@docusaurus/Link';
import Page from '../Page';
import {InlineLinks, SEMICOLON} from '#components/InlineLinks';
import type {PersonSummaryView} from '#core/view/person';

interface Props {
  readonly people: readonly PersonSummaryView[];
  readonly address: string;
  readonly changed?: string;
}

export default function PeoplePage({people, address, changed}: Props) {
  const group = (kind: PersonSummaryView['kind']) => people.filter((person) => person.kind === kind);
  return (
    <Page
      title="Intervenant·es et collectifs"
      description="Les personnes et les collectifs nommés par le programme public du cycle, avec ce que les sources en disent."
      address={address}
      changed={changed}
      lead={
        <p>
          Nommés comme le programme public et les comptes rendus les nomment, avec ce que les sources disent, et rien de
          plus.
        </p>
      }
    >
      <h2>Personnes</h2>
      <PersonList people={group('person')} />
      <h2>Collectifs et lieux</h2>
      <PersonList people={group('collective')} />
    </Page>
  );
}

function PersonList({people}: {people: readonly PersonSummaryView[]}) {
  return (
    <ul className="index">
      {people.map(({address, name, line, sessions}) => (
        <li key={address}>
          <Link to={address}>{name}</Link>
          {line && <span>{line}</span>}
          {sessions.length > 0 && (
            <span className="index-where">
              <InlineLinks links={sessions} between={SEMICOLON} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
