import type {Advice} from '#core/query/advice';
import {CONCORDANCE_ADDRESS} from '#core/citation/permalink';
import type {Ignored} from '#core/query/clause';
import type {Hits, Question} from '#search/protocol';
import {element} from './element';
import {countChosen, PAGE, writeAddress} from './search-address';

const TRY: Readonly<Record<Advice['why'], string>> = {
  spelling: 'Vouliez-vous dire',
  'without-unknown': 'Sans ce que personne ne dit',
  'without-quotes': 'Les mêmes mots, pas forcément à la suite',
  'without-exclusion': 'Sans rien exclure',
  'without-filter': 'Dans toute l’archive',
};

const WHY: Readonly<Record<Ignored['why'], string>> = {
  common: 'trop courant',
  unfinished: 'pas encore un mot',
  'no-word': 'sans aucune lettre',
  'too-many': 'un mot de trop',
  'too-long': 'trop long',
  'empty-filter': 'à compléter par un nom',
};

const MOST_WORDINGS = 6;

/** How a question was understood, what of it was left aside, and what else may be asked. Links lead to other questions. */
export function explain(
  {mode, wordings, ignored, advice, total}: Hits,
  question: Question,
  base: string,
): HTMLElement[] {
  const lines: HTMLElement[] = [];
  for (const {typed, kind, written} of wordings) {
    if (kind === 'unknown') {
      lines.push(element('p', '', `Personne ne dit «\u00A0${typed}\u00A0».`));
    } else if (written.length > 1 || kind === 'near') {
      const shown = written.slice(0, MOST_WORDINGS).join(', ');
      const rest = written.length > MOST_WORDINGS ? '…' : '';
      lines.push(element('p', '', `«\u00A0${typed}\u00A0» trouvé comme\u00A0: ${shown}${rest}.`));
    }
  }
  if (ignored.length > 0) {
    const words = ignored.map(({text, why}) => `«\u00A0${text}\u00A0» (${WHY[why]})`);
    lines.push(element('p', '', `Laissé de côté\u00A0: ${words.join(', ')}.`));
  }
  const tries = advice.map(({why, query}) =>
    element('li', '', `${TRY[why]}\u00A0: `, linkTo({...question, query, shown: PAGE}, query)),
  );
  const filters = countChosen(question.chosen);
  if (filters > 0 && total === 0) {
    tries.push(element('li', '', linkTo({...question, chosen: {}, shown: PAGE}, 'La même recherche, sans filtre')));
  }
  if (mode !== 'none' && total === 0) {
    const words = element('a', '', 'les mots, les noms et les sigles de A à Z');
    words.setAttribute('href', base + CONCORDANCE_ADDRESS.slice(1));
    tries.push(element('li', '', 'Essayez un autre mot, un mot plus court, ou cherchez parmi ', words, '.'));
  }
  if (tries.length > 0) lines.push(element('ul', 'search-tries', ...tries));
  return lines;
}

/** A link to another question of this page. */
export function linkTo(question: Question, words: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = writeAddress(question) || '?';
  link.textContent = words;
  return link;
}
