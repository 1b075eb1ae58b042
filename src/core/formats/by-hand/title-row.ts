import {fold} from '#core/text/fold';
import type {Line} from './by-hand';

/** What people write over the columns of a table of words: when, who, what is said. */
const TITLES = new Set(
  (
    'debut|duree|fin|heure|heures|horaire|horodatage|minutage|temps|time|timecode|timestamp|n°|no|numero|' +
    'qui|qui parle|nom|noms|intervenant|intervenante|intervenants|intervenant·e|intervenant·es|locuteur|locutrice|locuteurs|orateur|oratrice|orateurs|personne|personnes|prise de parole|speaker|voix|' +
    'contenu|parole|paroles|propos|text|texte|transcript|transcription|verbatim'
  ).split('|'),
);

/** A row of a table, or of columns parted by tabs, that is nothing but the titles of its columns. */
export function isTitleRow({text}: Pick<Line, 'text'>): boolean {
  const cells = text.split('\t').map((cell) => fold(cell).replace(/\s+/g, ' ').trim());
  return cells.length > 1 && cells.every((cell) => TITLES.has(cell)) && new Set(cells).size === cells.length;
}
