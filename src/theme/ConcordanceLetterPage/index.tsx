import Link from '@docusaurus/Link';
import Page from '../Page';
import {LetterNav} from '#components/LetterNav';
import {CONCORDANCE_ADDRESS} from '#core/citation/permalink';
import type {ConcordancePart} from '#core/view/concordance';

interface Props {
  readonly letters: readonly {readonly letter: string; readonly address: string}[];
  readonly letter: string;
  /** The pages of this letter. */
  readonly parts: readonly ConcordancePart[];
  /** The entries, in `npm start` only: a build puts them in afterwards. */
  readonly html?: string;
  readonly address: string;
  readonly changed?: string;
}

/** The words of a letter, or those of a part of it when they are many. */
export default function ConcordanceLetterPage({letters, letter, parts, html = '', address, changed}: Props) {
  const at = parts.findIndex((part) => part.address === address);
  const {first, last} = parts[at]!;
  const name = letter === '#' ? 'autres signes' : letter;
  const range = parts.length > 1 ? `${name}, de ${first} à ${last}` : name;
  const [before, after] = [parts[at - 1], parts[at + 1]];
  return (
    <Page
      title={`Mots, noms et sigles : ${range}`}
      heading={parts.length > 1 ? `${name} (${at + 1} sur ${parts.length})` : name}
      description={`Où se trouvent dans l’archive les mots, les noms et les sigles qui commencent par ${range}.`}
      trail={[
        {address: '/recherche/', label: 'Recherche'},
        {address: CONCORDANCE_ADDRESS, label: 'De A à Z'},
      ]}
      over="Mots, noms et sigles"
      address={address}
      changed={changed}
      className="concordance"
      sheet="counter"
    >
      <LetterNav letters={letters} current={letter} />
      {parts.length > 1 && (
        <nav className="letter-parts" aria-label={`Pages de la lettre ${name}`}>
          <ol>
            {parts.map((part) => (
              <li key={part.address}>
                <Link to={part.address} aria-current={part.address === address ? 'page' : undefined}>
                  {part.first} – {part.last}
                </Link>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div className="entries" data-fill="" dangerouslySetInnerHTML={{__html: html}} />
      {(before ?? after) && (
        <nav className="neighbours" aria-label="Pages voisines">
          {before && (
            <Link to={before.address} rel="prev">
              <span>Avant</span> {before.first} – {before.last}
            </Link>
          )}
          {after && (
            <Link to={after.address} rel="next">
              <span>Après</span> {after.first} – {after.last}
            </Link>
          )}
        </nav>
      )}
    </Page>
  );
}
