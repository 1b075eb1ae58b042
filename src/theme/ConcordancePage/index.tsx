import Link from '@docusaurus/Link';
import Page from '../Page';
import {SHARED} from '#core/concordance/share';
import {frenchNumber} from '#core/text/french-number';
import type {Concordance} from '#core/view/concordance';

interface Props {
  readonly letters: Concordance['letters'];
  readonly counts: Concordance['counts'];
  readonly address: string;
  readonly changed?: string;
}

/** The way into the concordance: its letters, and the rule by which passages are shown. */
export default function ConcordancePage({letters, counts, address, changed}: Props) {
  const number = (count: number, one: string, many: string) => `${frenchNumber(count)} ${count > 1 ? many : one}`;
  return (
    <Page
      title="Mots, noms et sigles, de A à Z"
      description="Où se trouve chaque mot du glossaire, chaque nom et chaque sigle dans les débats et les textes de l’archive."
      trail={[{address: '/recherche/', label: 'Recherche'}]}
      address={address}
      changed={changed}
      className="concordance"
      sheet="counter"
      lead={
        <p>
          {number(counts.term, 'mot du glossaire', 'mots du glossaire')},{' '}
          {number(counts.name, 'personne ou collectif', 'personnes et collectifs')},{' '}
          {number(counts.acronym, 'autre sigle', 'autres sigles')}&nbsp;: pour chacun, les passages des débats et des
          textes où il se trouve.
        </p>
      }
    >
      <section>
        <h2>Par lettre</h2>
        <ul className="links letters">
          {letters.map(({letter, address: to, count, parts}) => (
            <li key={letter}>
              <Link to={to}>{letter === '#' ? 'Autres signes' : letter}</Link>{' '}
              <small>{count === 0 ? 'des renvois' : number(count, 'mot', 'mots')}</small>
              {parts.length > 1 && (
                <ul>
                  {parts.map(({address: part, first, last}) => (
                    <li key={part}>
                      <Link to={part}>
                        {first} – {last}
                      </Link>
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>Comment c’est fait</h2>
        <div className="prose">
          <p>
            Les mots sont cherchés dans les paroles des séances, leurs résumés et leurs notes, dans la présentation du
            cycle, les explications et les actualités. Pluriels et féminins comptent. Un sigle vaut avec ou sans points.
            Une personne est reconnue par son nom entier, ou par son nom de famille après «&nbsp;M.&nbsp;»,
            «&nbsp;Mme&nbsp;» ou une initiale, quand elle est seule à le porter ici. Quand des mots s’emboîtent, le plus
            long l’emporte. Un passage est un tour de parole ou une partie d’un texte&nbsp;; il compte une fois, même si
            le mot y revient.
          </p>
          <p>
            Chaque mot montre une trentaine de passages, partagés également entre les séances et les textes où il se
            trouve&nbsp;: les premiers de chacun, dix au plus. Au-delà de {SHARED} séances et textes, chacun n’a plus
            qu’une ligne, qui mène au premier passage. Le nombre de passages est toujours dit. Pour lire les autres,
            ouvrez la séance ou le texte et cherchez-y le mot avec votre navigateur («&nbsp;rechercher dans la
            page&nbsp;»)&nbsp;: cela marche sans JavaScript.
          </p>
        </div>
      </section>
    </Page>
  );
}
