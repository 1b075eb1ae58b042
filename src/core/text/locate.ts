import {fold} from '#core/text/fold';

/** A stretch of a text: offsets in UTF-16 units, end excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Plain letters, one space at most between two of them, which fold one to one: most of a text, and taken together since
 * one by one takes ten times as long. Then a letter with the marks written after it, or marks that follow nothing.
 */
const PIECE = /([!-~]+(?: [!-~]+)*(?!\p{M}))|\P{M}\p{M}*|\p{M}+/gu;

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
export function findAll(folded: string, wanted: string): Span[] {
  const found: Span[] = [];
  if (wanted === '') return found;
  for (let start = folded.indexOf(wanted), end; start !== -1; start = folded.indexOf(wanted, end)) {
    end = start + wanted.length;
    found.push({start, end});
  }
  return found;
}

/**
 * Where stretches of `foldLine(text)` stand in `text`: letters that fold into several (œ, ½) are taken whole, with their
 * marks. Stretches are in order, none empty and none over another: the text is folded once for all of them.
 */
export function locate(text: string, stretches: readonly Span[]): Span[] {
  const spans: Span[] = [];
  let folded = 0;
  let inSpace = false;
  let start: number | undefined;
  for (const {0: piece, 1: plain, index} of text.matchAll(PIECE)) {
    if (spans.length === stretches.length) break;
    const before = folded;
    const line = plain ?? foldLine(piece);
    // The second of two spaces adds nothing: it belongs to the first.
    folded += line.length - (inSpace && line.startsWith(' ') ? 1 : 0);
    if (line !== '') inSpace = line.endsWith(' ');
    // A letter that folds into several may end one stretch and begin the next, or hold several.
    for (let next = stretches[spans.length]; next && folded > next.start; next = stretches[spans.length]) {
      start ??= plain ? index + next.start - before : index;
      if (folded < next.end) break;
      spans.push({start, end: plain ? index + next.end - before : index + piece.length});
      start = undefined;
    }
  }
  return spans;
}
