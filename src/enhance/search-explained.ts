import type {Advice} from '#core/query/advice';
import {CONCORDANCE_ADDRESS} from '#core/citation/permalink';
import type {Ignored} from '#core/query/clause';
import type {Hits, Question} from '#search/protocol';
import {element} from './element';
import {countChosen, PAGE, writeAddress} from './search-address';
import {quoted} from './verdict';

const TRY: Readonly<Record<Advice['why'], (words: readonly string[]) => string>> = {
  spelling: () => 'Vouliez-vous dire',
  'without-unknown': (words) => `Sans ${words.map(quoted).join(', ')}`,
  'without-quotes': () => 'Les mêmes mots, pas forcément à la suite',
  'without-exclusion': () => 'Sans rien exclure',
  'without-filter': () => 'Dans toute l’archive',
};

const WHY: Readonly<Record<Ignored['why'], string>> = {
  common: 'trop courant',
  unfinished: 'pas encore un mot',
  'no-word': 'ni lettre ni chiffre',
  'too-many': 'un mot de trop',
  'too-long': 'trop loin dans la question',
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
    if (written.length === 0 || (written.length === 1 && kind !== 'near')) continue;
    const shown = written.slice(0, MOST_WORDINGS).join(', ') + (written.length > MOST_WORDINGS ? '…' : '');
    const words = kind === 'near' ? `À la place de ${quoted(typed)}` : `${quoted(typed)} trouvé comme`;
    lines.push(element('p', '', `${words}\u00A0: ${shown}.`));
  }
  if (ignored.length > 0) {
    const words = ignored.map(({text, why}) => `${quoted(text)} (${WHY[why]})`);
    lines.push(element('p', '', `Laissé de côté\u00A0: ${words.join(', ')}.`));
  }
  const tries = advice.map(({why, query, words}) =>
    element('li', '', `${TRY[why](words)}\u00A0: `, linkTo({...question, query, shown: PAGE}, query)),
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
