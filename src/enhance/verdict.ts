import type {Advice} from '#core/query/advice';
import {beginning} from '#core/text/beginning';
import {frenchNumber} from '#core/text/french-number';
import type {Hits, Question, Wordings} from '#search/protocol';
import {countChosen} from './search-address';

type Judged = Pick<Hits, 'mode' | 'total' | 'wordings' | 'unnamed'> & {readonly advice: readonly Pick<Advice, 'why'>[]};
type Asked = Pick<Question, 'query' | 'chosen'>;

const LONGEST = 80;
/** Words that a sentence names; the others are counted. */
const NAMED = 3;

/** Quotation marks around nothing. */
const HOLLOW = /^[\s"«»“”„‟−-]*$/;

/** What an empty field says. */
export const INVITATION = 'Tapez un mot, un nom, un sigle.';

/** What to say of an answer, in a sentence or two: how many results, and what kept the question from being met as it is. */
export function verdict(found: Judged, asked: Asked): string {
  return [answerOf(found, asked), ...found.unnamed.map(({on, value}) => `${NO_ONE[on]} ${quoted(value)}.`)].join(' ');
}

const NO_ONE = {
  person: 'Personne, dans l’archive, ne s’appelle',
  session: 'Aucune séance ne s’appelle',
} as const;

function answerOf(found: Judged, {query, chosen}: Asked): string {
  const {mode, total, wordings} = found;
  const asked = HOLLOW.test(query) ? '' : beginning(query, LONGEST);
  if (mode === 'none' && query.trim() && !asked) return `Rien à chercher\u00A0: il faut un mot, un nom, un sigle.`;
  if (mode === 'none')
    return asked ? `Rien à chercher dans ${quoted(asked)}\u00A0: il faut aussi un mot, un nom, un sigle.` : INVITATION;
  if (total === 0) return nothing(found, asked, countChosen(chosen) > 0);
  const count = total === 1 ? '1 résultat' : `${frenchNumber(total)} résultats`;
  const [unknown, near] = [ofKind(wordings, 'unknown'), ofKind(wordings, 'near')];
  if (unknown.length > 0) return `${lacking(unknown)}\u00A0: ${count} avec ${others(wordings)}.`;
  if (mode === 'any') return `Aucun texte n’a tous ces mots\u00A0: ${count} avec au moins l’un d’eux.`;
  if (near.length > 0)
    return `${lacking(near)}\u00A0: ${count} avec ${near.length === 1 ? 'un mot proche' : 'des mots proches'}.`;
  return `${count}.`;
}

function nothing({wordings, advice}: Judged, asked: string, isFiltered: boolean): string {
  if (!asked) return 'Rien avec ces filtres.';
  const unknown = ofKind(wordings, 'unknown');
  if (unknown.length > 0 && unknown.length === wordings.length) {
    return `Rien pour ${quoted(asked)}\u00A0: aucun texte n’a ${unknown.length === 1 ? 'ce mot' : 'ces mots'}.`;
  }
  const missing = unknown.length > 0 ? ` ${lacking(unknown)}.` : '';
  if (isFiltered) return `Rien pour ${quoted(asked)} avec ces filtres.${missing}`;
  return `Rien pour ${quoted(asked)}${missing === '' ? rowOf(wordings, advice) : ''}.${missing}`;
}

/** When words between quotation marks are all that was asked: each is said, not in a row. */
function rowOf(wordings: readonly Wordings[], advice: Judged['advice']): string {
  const [first, ...more] = wordings;
  const isOnlyRow = advice.length === 1 && advice[0]!.why === 'without-quotes' && more.length === 0;
  return first && isOnlyRow && /\s/.test(first.typed) ? '\u00A0: aucun texte n’a ces mots à la suite' : '';
}

function others(wordings: readonly Wordings[]): string {
  const [first, ...more] = wordings.filter(({kind}) => kind !== 'unknown');
  if (!first || more.length > 0) return 'au moins un des autres mots';
  return first.kind === 'near' ? `un mot proche de ${quoted(first.typed)}` : quoted(first.typed);
}

function ofKind(wordings: readonly Wordings[], wanted: Wordings['kind']): string[] {
  return wordings.filter(({kind}) => kind === wanted).map(({typed}) => quoted(typed));
}

function lacking(words: readonly string[]): string {
  return `Aucun texte n’a ${someOf(words, 'ni', 'mots')}`;
}

/** « a, b et 5 autres mots »: a few of the words, the others counted; all of them when there is only one more. */
export function someOf(words: readonly string[], and: 'et' | 'ni', what: string): string {
  const isLong = words.length > NAMED + 1;
  const [last = '', ...first] = isLong
    ? [`${words.length - NAMED} autres${what && ` ${what}`}`, ...words.slice(0, NAMED)]
    : [words.at(-1)!, ...words.slice(0, -1)];
  return first.length > 0 ? `${first.join(', ')} ${and} ${last}` : last;
}

/** Words between quotation marks; their own are the inner ones. */
export function quoted(words: string): string {
  return `«\u00A0${words.replace(/«\s*/g, '“').replace(/\s*»/g, '”')}\u00A0»`;
}
