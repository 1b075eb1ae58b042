import {afterWord, lastSpace} from './words';

/** Where a cue, or a line of a cue, may begin; anywhere without it. Elsewhere a reader would take words for something else. */
export interface MayBegin {
  readonly test: (words: string) => boolean;
  /** The sign, last of a match, that words hold which may not begin one: nearly all hold none, and are not tested. Global. */
  readonly suspect: RegExp;
}

/** Enough for what `MayBegin` looks at: a name, a time. */
const WORDS_AHEAD = 25;

/** May a cue or a line begin at a place of a text? */
export function mayBeginAt(text: string, at: number, mayBegin: MayBegin | undefined): boolean {
  // A doubt is about the word before it.
  if (text[at] === '[' && text.startsWith('[?]', at)) return false;
  if (!mayBegin) return true;
  const ahead = text.slice(at, endOfAhead(text, at) - 1);
  return ahead.search(mayBegin.suspect) === -1 || mayBegin.test(ahead);
}

/** Where the words end that are looked at, one place further. */
function endOfAhead(text: string, at: number): number {
  let end = at;
  for (let words = 0; words < WORDS_AHEAD && end <= text.length; words++) end = afterWord(text, end);
  return end;
}

/** The first place from which what stands at another is among the words that are looked at. */
export function startOfBehind(text: string, at: number): number {
  let space = at;
  for (let words = 0; words < WORDS_AHEAD && space >= 0; words++) space = lastSpace(text, space - 1, 0);
  return space + 1;
}
