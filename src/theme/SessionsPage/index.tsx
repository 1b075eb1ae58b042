import Page from '../Page';
import {SessionList} from '#components/SessionList';
import type {SessionSummaryView} from '#core/view/session';

interface Props {
  readonly sessions: readonly SessionSummaryView[];
  readonly address: string;
  readonly changed?: string;
}

export default function SessionsPage({sessions, address, changed}: Props) {
  return (
    <Page
      title="Les séances"
      description="Les quatre débats du cycle : date, lieu, personnes annoncées ou présentes, résumé, comptes rendus."
      address={address}
      changed={changed}
      lead={
        <p>
          Quatre débats publics, à Paris, d’octobre 2022 au début de 2023. Chaque fait porte sa source&#8239;; ce qui
          est déduit ou manque est dit.
        </p>
      }
    >
      <SessionList sessions={sessions} level="h2" />
    </Page>
  );
}
