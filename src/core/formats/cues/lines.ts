import {type MayBegin, mayBeginAt} from './may-begin';
import {afterWord, lastSpace} from './words';

/** Characters of a line, and lines of a cue. */
export const LINE = 40;
export const MOST_LINES = 3;

/** The words of a cue on lines of about 40 characters, `taken` of which are not free on the first. */
export function toLines(text: string, mayBegin: MayBegin | undefined, taken = 0): string {
  let lines = '';
  let from = 0;
  let last = LINE - taken;
  while (text.length > last) {
    let to = afterLine(text, from, last);
    while (to <= text.length && !mayBeginAt(text, to, mayBegin)) to = afterWord(text, to);
    if (to > text.length) break;
    lines += `${text.slice(from, to - 1)}\n`;
    from = to;
    last = from + LINE;
  }
  return from === 0 ? text : lines + text.slice(from);
}

/** Where the next line begins: after the last word that ends at `last` or before; a word that is longer has a line of its own. */
export function afterLine(text: string, from: number, last: number): number {
  if (text.length <= last) return text.length + 1;
  const space = lastSpace(text, last, from);
  return space > from ? space + 1 : afterWord(text, from);
}
