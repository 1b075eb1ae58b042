import Link from '@docusaurus/Link';
import useBaseUrl from '@docusaurus/useBaseUrl';
import Page from '../Page';
import {frenchNumber} from '#core/text/french-number';
import {HEADS, type LedgerView} from '#core/view/register';

interface Props {
  readonly ledgers: readonly LedgerView[];
  /** How many passages were ever published. */
  readonly passages: number;
  readonly address: string;
  readonly changed?: string;
}

export default function RegisterPage({ledgers, passages, address, changed}: Props) {
  return (
    <Page
      title="Le registre"
      description="Ce que l’archive promet à qui cite un passage, et le registre public qui permet de le vérifier."
      trail={[{address: '/comment-citer/', label: 'Comment citer'}]}
      address={address}
      sheet="transcripts"
      changed={changed}
      lead={
        <p>
          Ce qui a été publié ici ne disparaît pas en silence. Chaque publication, chaque correction et chaque retrait
          est inscrit dans un registre, que tout le monde peut lire et garder.
        </p>
      }
    >
      <section>
        <h2>La promesse</h2>
        <div className="prose">
          <p>
            Chaque passage d’une transcription a une adresse à lui, faite de cinq caractères tirés au hasard, du genre{' '}
            <code>/t/7f3k2/</code>. Dans un article, un tract ou un courrier, elle mènera dans cinq ans aux mêmes mots
            de la même personne.
          </p>
          <ul>
            <li>Si les mots ont été corrigés, la page le dit, donne la date et montre les mots d’avant.</li>
            <li>Si le passage a été coupé, réuni à un autre ou déplacé, l’adresse mène là où il est maintenant.</li>
            <li>
              S’il a été retiré, un avis daté le remplace. Ses mots ne sont plus publiés, et le registre ne les garde
              pas.
            </li>
            <li>Une adresse ne sert jamais deux fois.</li>
          </ul>
          <p>
            Les autres adresses (séances, personnes, ressources, mots du glossaire, nouvelles) suivent la même règle. À
            chaque construction du site, un programme compare l’archive au registre et refuse de publier si la promesse
            est rompue.
          </p>
        </div>
      </section>
      <section>
        <h2>Les registres</h2>
        {ledgers.length > 0 && passages === 0 && (
          <p>
            Aucune transcription n’est encore publiée&nbsp;: les registres ne tiennent pour l’instant que les adresses
            des pages. Pour aider à en écrire une, <Link to="/contribuer/">voyez comment contribuer</Link>.
          </p>
        )}
        {ledgers.length === 0 ? (
          <p className="empty">
            Rien n’est encore inscrit&nbsp;: aucune transcription n’a été publiée. Pour aider à en écrire une,{' '}
            <Link to="/contribuer/">voyez comment contribuer</Link>.
          </p>
        ) : (
          <Ledgers ledgers={ledgers} />
        )}
      </section>
      <section>
        <h2>Vérifier soi-même</h2>
        <div className="prose">
          <p>
            Un registre est un fichier de texte, un événement par ligne, auquel on ne fait qu’ajouter. Chaque ligne
            porte l’empreinte de la ligne d’avant&nbsp;: une ligne changée ou enlevée se voit. Il ne contient pas les
            mots, seulement leur empreinte, mêlée à un nombre tiré au hasard&nbsp;: après un retrait, personne ne peut
            la deviner.
          </p>
          <p>
            Pour pouvoir prouver plus tard que rien n’a été réécrit, gardez une copie du fichier des{' '}
            <a href={useBaseUrl(HEADS)}>dernières empreintes</a>, avec la date du jour. Chaque registre devra toujours
            contenir la ligne qui avait cette empreinte.
          </p>
        </div>
      </section>
    </Page>
  );
}

/** One row a ledger. */
function Ledgers({ledgers}: {ledgers: readonly LedgerView[]}) {
  const base = useBaseUrl('/');
  return (
    <div className="table" tabIndex={0} role="group" aria-label="Les registres">
      <table className="ledgers">
        <thead>
          <tr>
            <th scope="col">Registre</th>
            <th scope="col">Événements</th>
            <th scope="col">Le dernier et son empreinte</th>
          </tr>
        </thead>
        <tbody>
          {ledgers.map(({name, title, address, events, last, lastDay, head, file}) => (
            <tr key={name}>
              <th scope="row">
                {address ? <Link to={address}>{title}</Link> : title}
                <a href={base + file.slice(1)} download>
                  Télécharger {name}.ndjson
                </a>
              </th>
              <td>{frenchNumber(events)}</td>
              <td>
                <time dateTime={lastDay}>{last}</time>
                <code>{head}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
