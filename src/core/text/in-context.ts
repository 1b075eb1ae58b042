/** Words of a text and a few of those around them; « … » says that more comes before or after. */
export interface InContext {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** Characters around the words, cut between words: a phone shows them on two lines. */
const BEFORE = 40;
const AFTER = 60;

/** What stands between two offsets of a text (end excluded), among its neighbours. */
export function inContext(text: string, start: number, end: number): InContext {
  const from = start <= BEFORE ? 0 : spaceAfter(text, start - BEFORE, start);
  const to = text.length - end <= AFTER ? text.length : spaceBefore(text, end + AFTER, end);
  const fold = (words: string) => words.replace(/\s+/g, ' ');
  return {
    before: `${from > 0 ? '…\u00A0' : ''}${fold(text.slice(from, start)).trimStart()}`,
    words: fold(text.slice(start, end)),
    after: `${fold(text.slice(end, to)).trimEnd()}${to < text.length ? '\u00A0…' : ''}`,
  };
}

/** A word longer than the room is left out whole: nothing is cut inside a character. */
function spaceAfter(text: string, at: number, most: number): number {
  const space = text.slice(at, most).search(/\s/);
  return space < 0 ? most : at + space + 1;
}

function spaceBefore(text: string, at: number, least: number): number {
  const cut = text.slice(least, at).search(/\s\S*$/);
  return cut < 0 ? least : least + cut;
}
