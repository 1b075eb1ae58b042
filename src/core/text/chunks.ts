import {APOSTROPHES} from '#core/text/fold';
import {unitAt} from '#core/text/unit-at';

const WORD = '[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*';

/** What ties two words when letters follow it. The hyphen comes last: in brackets it would span a range. */
const JOINTS = '·•‧∙⋅*_.,/‐‑-';

/**
 * What may be one word, or several that need one another to be understood: a number whose thousands are spaced, a sign
 * of money, an acronym with its points, letters and digits tied by the marks that French puts inside words.
 */
export const CHUNK = new RegExp(
  [
    '\\d{1,3}(?:[ \\u00A0\\u2009\\u202F]\\d{3})+(?:,\\d+)?(?![\\p{L}\\p{N}])',
    '(?:k|M|Mds?)€|[%€$£]',
    '(?:\\p{L}\\.){2,}(?![\\p{L}\\p{M}\\p{N}])',
    '\\d{1,2}[hH](?:\\d{2})?(?![\\p{L}\\p{M}\\p{N}])',
    // « nº 12 », « no 12 »: what is typed for the sign of a number.
    '[nN](?:º|o\\.?[ \\u00A0\\u202F](?=\\d))',
    // « l ’usager »: what is elided before an apostrophe that a space parts from it.
    `(?:[ldjnstmcLDJNSTMC]|[Qq]u)[ \\u00A0\\u202F][${APOSTROPHES}](?=[\\p{L}\\p{N}])`,
    `${WORD}(?:[${APOSTROPHES}${JOINTS}][\\p{L}\\p{M}\\p{N}]+|\\([\\p{L}\\p{M}]{1,6}\\)(?:[\\p{L}\\p{M}]+|\\(s\\))?){0,40}[${APOSTROPHES}]?`,
  ].join('|'),
  'gu',
);

/** What a character is to chunks; the last is for the expression to see. */
type Kind = typeof LETTER | typeof INSIDE | typeof JOINT | typeof APART | typeof OTHER;
const [LETTER, INSIDE, JOINT, APART, OTHER] = [1, 2, 3, 4, 5] as const;

/** By UTF-16 unit: the kinds of those that were met, 0 for the others. */
const KINDS = new Uint8Array(0x10000);

function kindAt(text: string, at: number): Kind {
  const unit = unitAt(text, at);
  return (KINDS[unit] || (KINDS[unit] = kindOf(String.fromCharCode(unit)))) as Kind;
}

function kindOf(unit: string): Kind {
  if (`${APOSTROPHES}%€$£º(`.includes(unit) || /[\uD800-\uDFFF]/.test(unit)) return OTHER;
  if (JOINTS.includes(unit)) return JOINT;
  if (/\p{L}/u.test(unit)) return LETTER;
  return /[\p{M}\p{N}]/u.test(unit) ? INSIDE : APART;
}

/**
 * Gives where the chunks of a text stand, in order (offsets, end excluded). Most are letters between two spaces: they are read unit by
 * unit, in half the time of the expression, which sees to all others.
 */
export function forEachChunk(text: string, take: (start: number, end: number) => void): void {
  const {length} = text;
  for (let at = 0; at < length;) {
    const kind = kindAt(text, at);
    if (kind === APART || kind === JOINT) {
      at++;
      continue;
    }
    const end = kind === LETTER ? endOfPlain(text, at, length) : at;
    if (end > at) {
      take(at, end);
      at = end;
      continue;
    }
    CHUNK.lastIndex = at;
    const match = CHUNK.exec(text);
    if (!match) return;
    at = CHUNK.lastIndex;
    take(match.index, at);
  }
}

/** Where the letters from `at` on end, if nothing else can be in their chunk; `at` if something may. */
function endOfPlain(text: string, at: number, length: number): number {
  let end = at + 1;
  let after: Kind = APART;
  for (; end < length; end++) {
    after = kindAt(text, end);
    if (after !== LETTER && after !== INSIDE) break;
    after = APART;
  }
  if (after === OTHER) return at;
  const next = end + 1 < length ? kindAt(text, end + 1) : APART;
  // One or two letters may begin « U.S. », « no 12 », « l ’usager ».
  const isShort = end - at < 3;
  if (after === JOINT) return !isShort && (next === APART || next === JOINT) ? end : at;
  return !isShort || next === LETTER || next === APART ? end : at;
}
