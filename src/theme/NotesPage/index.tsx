import Link from '@docusaurus/Link';
import Page from '../Page';
import type {NoteGroup} from '#core/view/notes-list';

interface Props {
  readonly groups: readonly NoteGroup[];
  readonly address: string;
  readonly changed?: string;
}

export default function NotesPage({groups, address, changed}: Props) {
  return (
    <Page
      title="Notes"
      description="Les notes, témoignages et droits de réponse que l’archive publie, sous la signature que chacun a choisie."
      address={address}
      changed={changed}
      lead={
        <p>
          Précisions de personnes intervenues, notes sur les séances, témoignages, droits de réponse. Chaque texte est
          publié tel qu’il a été écrit, sous le nom, le pseudonyme ou l’absence de nom que son autrice ou son auteur a
          choisi. <Link to="/contribuer/moderation/">Comment ils sont lus, acceptés ou refusés</Link>.
        </p>
      }
    >
      {groups.length === 0 && (
        <p className="empty">
          Aucune note pour le moment. <Link to="/contribuer/ecrire-une-note/">Envoyez la première</Link>, sans compte.
        </p>
      )}
      {groups.map(({title, notes}) => (
        <section key={title}>
          <h2>{title}</h2>
          <ul className="index">
            {notes.map(({address: at, label, kind, by, date}) => (
              <li key={at}>
                <Link to={at}>{label}</Link>
                <span>
                  {kind}, {by}, {date}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Page>
  );
}
