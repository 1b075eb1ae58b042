const SPACE = 0x20;

/** Where the word after the one at a place begins: one place after the end of the text when none does. */
export function afterWord(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  return (space === -1 ? text.length : space) + 1;
}

/** The last space at a place or before, down to another; before that one when there is none. A loop: `lastIndexOf` is slow to call. */
export function lastSpace(text: string, at: number, from: number): number {
  let space = at;
  while (space >= from && text.charCodeAt(space) !== SPACE) space--;
  return space;
}

const SENTENCE = codesOf('.!?…');
const AFTER_SENTENCE = codesOf('»”"’\')]');
const CLAUSE = codesOf(',;:)»”–—');

function codesOf(signs: string): ReadonlySet<number> {
  return new Set(Array.from(signs, (sign) => sign.charCodeAt(0)));
}

/** What ends with the word that ends at a place, quotation marks and brackets after it or not. */
export function endingAt(text: string, end: number): 'sentence' | 'clause' | undefined {
  let last = end - 1;
  const code = text.charCodeAt(last);
  // Nearly all words end with a small letter.
  if (code >= 0x61 && code <= 0x7a) return undefined;
  while (AFTER_SENTENCE.has(text.charCodeAt(last))) last--;
  if (SENTENCE.has(text.charCodeAt(last))) return 'sentence';
  return CLAUSE.has(code) ? 'clause' : undefined;
}
