import type {Ms, Paragraph} from '#core/model/transcript';
import {type CaptionWords, captionWords} from './caption-words';

/** What is shown at once. */
export interface Caption {
  readonly text: string;
  /** The time that the transcript tells right before it. */
  readonly at?: Ms | undefined;
}

/** Where a cue, or a line of a cue, may begin; anywhere without it. Elsewhere a reader would take words for something else. */
export interface MayBegin {
  readonly test: (words: string) => boolean;
  /** The sign, last of a match, that words hold which may not begin one: nearly all hold none, and are not tested. Global. */
  readonly suspect: RegExp;
}

/** Characters of a cue: three lines, or nearly. A word that is longer is never cut. */
const LONGEST = 105;
const LINE = 40;
const MOST_LINES = 3;
/** Enough for what `MayBegin` looks at: a name, a time. */
const WORDS_AHEAD = 25;

/** After which words a caption ends, the best first, and how long it is then at least. */
const ENDS = [
  // A sentence.
  {least: LONGEST / 3, end: /[.!?…][»”"’')\]]*$/u},
  // A clause.
  {least: LONGEST / 2, end: /[,;:)»”–—]$/u},
  {least: 0, end: /$/u},
];

/** The words of a turn, and where in them a paragraph opens, or a time is told. */
interface Words extends CaptionWords {
  readonly openings: ReadonlySet<number>;
}

/**
 * The words of a turn, cut into what is shown at once: a caption ends with its paragraph, or before a time that the
 * transcript tells, else after the last sentence that fits, or clause, or word. Joined by spaces, they are the words. `taken`
 * characters of the first line are those of a name, in formats that write it there.
 */
export function toCaptions(paragraphs: readonly Paragraph[], mayBegin: MayBegin | undefined, taken = 0): Caption[] {
  const words = wordsOf(paragraphs);
  const captions: Caption[] = [];
  for (let from = 0; from < words.text.length;) {
    const to = endOfCaption(words, from, mayBegin, from === 0 ? taken : 0);
    const at = words.times.get(from);
    captions.push({text: words.text.slice(from, to - 1), ...(at === undefined ? {} : {at})});
    from = to;
  }
  return captions;
}

function wordsOf(paragraphs: readonly Paragraph[]): Words {
  let text = '';
  const openings = new Set<number>();
  const times = new Map<number, Ms>();
  for (const paragraph of paragraphs) {
    const own = captionWords(paragraph);
    if (own.text === '') continue;
    text += text === '' ? '' : ' ';
    openings.add(text.length);
    for (const [at, time] of own.times) times.set(text.length + at, time);
    text += own.text;
  }
  return {text, openings, times};
}

/** Could these captions, cut as if they might begin anywhere, stay as they are? */
export function allMayBegin(captions: readonly Caption[], mayBegin: MayBegin): boolean {
  const text = captions.map((caption) => caption.text).join(' ');
  const suspects = Array.from(text.matchAll(mayBegin.suspect), ({0: {length}, index}) => index + length - 1);
  let [from, next] = [0, 0];
  return captions.every((caption, index) => {
    const at = from;
    from += caption.text.length + 1;
    while (next < suspects.length && suspects[next]! < at) next++;
    // The first one begins where the turn does; what is suspect may be too far ahead of the others.
    return (
      index === 0 ||
      next === suspects.length ||
      suspects[next]! >= endOfAhead(text, at) ||
      mayBeginAt(text, at, mayBegin)
    );
  });
}

/** Where the next caption begins: one place after the end of the text when none does. */
function endOfCaption(
  {text, openings, times}: Words,
  from: number,
  mayBegin: MayBegin | undefined,
  taken: number,
): number {
  const may = (at: number) => mayBeginAt(text, at, mayBegin);
  const starts: number[] = [];
  let to = afterWord(text, from);
  let line = {count: 1, from, free: LINE - taken};
  while (to < text.length) {
    if ((openings.has(to) || times.has(to)) && may(to)) return to;
    starts.push(to);
    const next = afterWord(text, to);
    // As `toLines` fills lines; where it may not begin one, the line before only takes more.
    if (next - 1 - line.from > line.free) line = {count: line.count + 1, from: to, free: LINE};
    if (next - 1 - from > LONGEST || line.count > MOST_LINES) break;
    to = next;
  }
  if (to >= text.length) return to;
  for (const {least, end} of ENDS) {
    for (let last = starts.length - 1; last >= 0; last--) {
      const [before = from, start] = [starts[last - 1], starts[last]!];
      if (start - 1 - from < least) break;
      if (end.test(text.slice(before, start - 1)) && may(start)) return start;
    }
  }
  // Nothing that fits may be cut: the first place that may.
  while (to < text.length && !may(to)) to = afterWord(text, to);
  return to;
}

/** Where the word after the one at a place begins. */
function afterWord(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  return (space === -1 ? text.length : space) + 1;
}

/** The words of a cue on lines of about 40 characters, `taken` of which are not free on the first. */
export function toLines(text: string, mayBegin: MayBegin | undefined, taken = 0): string[] {
  if (taken + text.length <= LINE) return [text];
  const tested = mayBegin && text.search(mayBegin.suspect) !== -1 ? mayBegin : undefined;
  const lines: string[] = [];
  let from = 0;
  let free = LINE - taken;
  while (text.length - from > free) {
    // After the last word that fits; a word that is longer has a line of its own.
    const end = text.lastIndexOf(' ', from + free);
    let to = end > from ? end + 1 : afterWord(text, from);
    while (to <= text.length && !mayBeginAt(text, to, tested)) to = afterWord(text, to);
    if (to > text.length) break;
    lines.push(text.slice(from, to - 1));
    from = to;
    free = LINE;
  }
  lines.push(text.slice(from));
  return lines;
}

function mayBeginAt(text: string, at: number, mayBegin: MayBegin | undefined): boolean {
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
