import type {Ignored} from '#core/query/clause';
import {fold} from '#core/text/fold';
import type {Wordings} from '#search/protocol';
import {quoted, someOf} from './verdict';

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

/** How a word was understood, when it is not found as it was typed, or not only. */
export function understoodAs({typed, kind, written}: Wordings): string | undefined {
  const [first, ...more] = written;
  if (first === undefined || (more.length === 0 && kind !== 'near' && says(first, typed))) return undefined;
  const shown = written.slice(0, MOST_WORDINGS).join(', ');
  // The full stop of « R.S.A. » ends the sentence too.
  const end = written.length > MOST_WORDINGS ? '…' : shown.endsWith('.') ? '' : '.';
  const words = kind === 'near' ? `À la place de ${quoted(typed)}` : `${quoted(typed)} trouvé comme`;
  return `${words}\u00A0: ${shown}${end}`;
}

/** Is it the word that was typed, after an article or not? Case, accents and marks do not count. */
function says(written: string, typed: string): boolean {
  const asked = lettersOf(typed);
  return [written, written.replace(/^\p{L}+’/u, '')].some((words) => lettersOf(words) === asked);
}

function lettersOf(words: string): string {
  return fold(words).replace(/[^\p{L}\p{N}]/gu, '');
}

/** Each piece once, by reason: « le », « la », « de » et 7 autres (trop courants). */
export function leftOut(ignored: readonly Ignored[]): string {
  const byReason = new Map<Ignored['why'], Set<string>>();
  for (const {text, why} of ignored) byReason.set(why, (byReason.get(why) ?? new Set()).add(text.toLowerCase()));
  return [...byReason]
    .map(([why, texts]) => {
      const pieces = [...texts].map((text) => (text ? quoted(text) : 'guillemets vides'));
      return `${someOf(pieces, 'et', '')} (${WHY[why][texts.size > 1 ? 1 : 0]})`;
    })
    .join('\u202F; ');
}
