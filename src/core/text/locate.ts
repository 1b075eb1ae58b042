import {fold} from '#core/text/fold';

/** A stretch of a text: offsets in UTF-16 units, end excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A letter with the marks written after it, or marks that follow nothing. */
const LETTER = /\P{M}\p{M}*|\p{M}+/gu;

/**
 * A text as it is searched letter by letter: folded, every hyphen or dash alike, a run of spaces of any width one space,
 * and the Greek sigma one letter, which lower case writes in two ways.
 */
export function foldLine(text: string): string {
  return fold(text)
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/ς/g, 'σ');
}

/** Where a folded question stands in a folded text, from left to right, never over one another. */
export function findAll(folded: string, wanted: string): number[] {
  const found: number[] = [];
  if (wanted === '') return found;
  for (let at = folded.indexOf(wanted); at !== -1; at = folded.indexOf(wanted, at + wanted.length)) found.push(at);
  return found;
}

/**
 * Where stretches of `foldLine(text)` stand in `text`: letters that fold into several (œ, ½) are taken whole, with their
 * marks. `starts` in order, each stretch `length` long.
 */
export function locate(text: string, starts: readonly number[], length: number): Span[] {
  const spans: Span[] = [];
  let folded = 0;
  let inSpace = false;
  let start: number | undefined;
  for (const {0: letter, index} of text.matchAll(LETTER)) {
    if (spans.length === starts.length) break;
    const line = foldLine(letter);
    // The second of two spaces adds nothing: it belongs to the first.
    folded += line.length - (inSpace && line.startsWith(' ') ? 1 : 0);
    if (line !== '') inSpace = line.endsWith(' ');
    // A letter that folds into several may end one stretch and begin the next, or hold several.
    for (let at = starts[spans.length]; at !== undefined && folded > at; at = starts[spans.length]) {
      start ??= index;
      if (folded < at + length) break;
      spans.push({start, end: index + letter.length});
      start = undefined;
    }
  }
  return spans;
}
