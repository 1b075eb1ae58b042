import type {Advice} from '#core/query/advice';
import {CONCORDANCE_ADDRESS} from '#core/citation/permalink';
import type {Hits, Question} from '#search/protocol';
import {element} from './element';
import {areReversed, countChosen, PAGE, writeAddress} from './search-address';
import {leftOut, understoodAs} from './understood';
import {quoted, someOf} from './verdict';

const TRY: Readonly<Record<Advice['why'], (words: readonly string[]) => string>> = {
  spelling: () => 'Vouliez-vous dire',
  'without-unknown': (words) => `Sans ${someOf(words.map(quoted), 'ni', 'mots')}`,
  'without-quotes': () => 'Les mêmes mots, pas forcément à la suite',
  'without-exclusion': () => 'Sans rien exclure',
  'without-filter': () => 'Dans toute l’archive',
};

/** Lines that tell how words were understood; more of them fold. */
const MOST_LINES = 3;

/** How a question was understood, what of it was left aside, and what else may be asked. Links lead to other questions. */
export function explain(
  {mode, wordings, ignored, advice, total}: Hits,
  question: Question,
  base: string,
): HTMLElement[] {
  const lines = folded(wordings.flatMap((word) => understoodAs(word) ?? []).map((words) => element('p', '', words)));
  if (ignored.length > 0) lines.push(element('p', '', `Laissé de côté\u00A0: ${leftOut(ignored)}.`));
  if (areReversed(question.chosen)) {
    lines.push(element('p', '', 'Les dates sont à l’envers\u00A0: la première vient après la seconde.'));
  }
  const tries = advice.map(({why, query, words}) =>
    element('li', '', `${TRY[why](words)}\u00A0: `, linkTo({...question, query, shown: PAGE}, query)),
  );
  const filters = countChosen(question.chosen);
  if (filters > 0 && total === 0) {
    tries.push(element('li', '', linkTo({...question, chosen: {}, shown: PAGE}, 'La même recherche, sans filtre')));
  }
  if (mode !== 'none' && total === 0 && question.query.trim()) {
    const words = element('a', '', 'les mots, les noms et les sigles de A à Z');
    words.setAttribute('href', base + CONCORDANCE_ADDRESS.slice(1));
    tries.push(element('li', '', 'Essayez un autre mot, un mot plus court, ou cherchez parmi ', words, '.'));
  }
  if (tries.length > 0) lines.push(element('ul', 'search-tries', ...tries));
  return lines;
}

/** A long question has more to tell than a reader came for. */
function folded(lines: HTMLElement[]): HTMLElement[] {
  if (lines.length <= MOST_LINES) return lines;
  return [element('details', '', element('summary', '', 'Comment chaque mot a été compris'), ...lines)];
}

/** What to say of dates of an address that are none. */
export function notDates(written: readonly string[]): HTMLElement[] {
  return written.map((date) =>
    element('p', '', `${quoted(date)} n’est pas une date possible\u00A0: elle ne filtre rien.`),
  );
}

/** A link to another question of this page. */
export function linkTo(question: Question, words: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = writeAddress(question) || '?';
  link.textContent = words;
  return link;
}
