import type {Advice} from '#core/query/advice';
import {CONCORDANCE_ADDRESS} from '#core/citation/permalink';
import type {Ignored} from '#core/query/clause';
import type {Hits, Question, Wordings} from '#search/protocol';
import {element} from './element';
import {countChosen, PAGE, writeAddress} from './search-address';
import {quoted, someOf} from './verdict';

const TRY: Readonly<Record<Advice['why'], (words: readonly string[]) => string>> = {
  spelling: () => 'Vouliez-vous dire',
  'without-unknown': (words) => `Sans ${someOf(words.map(quoted), 'ni', 'mots')}`,
  'without-quotes': () => 'Les mêmes mots, pas forcément à la suite',
  'without-exclusion': () => 'Sans rien exclure',
  'without-filter': () => 'Dans toute l’archive',
};

/** Of one piece of a question, of several. */
const WHY: Readonly<Record<Ignored['why'], readonly [one: string, several: string]>> = {
  common: ['trop courant', 'trop courants'],
  unfinished: ['pas encore un mot', 'pas encore des mots'],
  'no-word': ['ni lettre ni chiffre', 'ni lettre ni chiffre'],
  'too-many': ['un mot de trop', 'des mots de trop'],
  'too-long': ['trop loin dans la question', 'trop loin dans la question'],
  'empty-filter': ['à compléter par un nom', 'à compléter par un nom'],
};

const MOST_WORDINGS = 6;
/** Lines that tell how words were understood; more of them fold. */
const MOST_LINES = 3;

/** How a question was understood, what of it was left aside, and what else may be asked. Links lead to other questions. */
export function explain(
  {mode, wordings, ignored, advice, total}: Hits,
  question: Question,
  base: string,
): HTMLElement[] {
  const lines = folded(wordings.flatMap(lineOf));
  if (ignored.length > 0) lines.push(element('p', '', `Laissé de côté\u00A0: ${leftOut(ignored)}.`));
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

function lineOf({typed, kind, written}: Wordings): HTMLElement[] {
  if (written.length === 0 || (written.length === 1 && kind !== 'near')) return [];
  const shown = written.slice(0, MOST_WORDINGS).join(', ') + (written.length > MOST_WORDINGS ? '…' : '.');
  const words = kind === 'near' ? `À la place de ${quoted(typed)}` : `${quoted(typed)} trouvé comme`;
  return [element('p', '', `${words}\u00A0: ${shown}`)];
}

/** A long question has more to tell than a reader came for. */
function folded(lines: HTMLElement[]): HTMLElement[] {
  if (lines.length <= MOST_LINES) return lines;
  return [element('details', '', element('summary', '', 'Comment chaque mot a été compris'), ...lines)];
}

/** Each piece once, by reason: « le », « la », « de » et 7 autres (trop courants). */
function leftOut(ignored: readonly Ignored[]): string {
  const byReason = new Map<Ignored['why'], Set<string>>();
  for (const {text, why} of ignored) byReason.set(why, (byReason.get(why) ?? new Set()).add(text.toLowerCase()));
  return [...byReason]
    .map(([why, texts]) => `${someOf([...texts].map(quoted), 'et', '')} (${WHY[why][texts.size > 1 ? 1 : 0]})`)
    .join('\u202F; ');
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
