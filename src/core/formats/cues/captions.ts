import type {Ms, Paragraph} from '#core/model/transcript';
import {type CaptionWord, captionWords} from './caption-words';

/** What is shown at once. */
export interface Caption {
  readonly text: string;
  /** The time that the transcript tells right before it. */
  readonly at?: Ms | undefined;
}

/** Where a cue, or a line of a cue, may begin; anywhere without it. Elsewhere a reader would take words for something else. */
export interface MayBegin {
  readonly test: (words: string) => boolean;
  /** What words hold that may not begin one: nearly all of them hold nothing of it, and are not tested. */
  readonly suspect: RegExp;
}

/** Characters of a cue: three lines, or nearly. A word that is longer is never cut. */
const LONGEST = 105;
const LINE = 40;
/** Enough for what `MayBegin` looks at: a name, a time. */
const WORDS_AHEAD = 25;

const SENTENCE = /[.!?…][»”"’')\]]*$/u;
const CLAUSE = /[,;:)»”–—]$/u;

/** The words of a turn, and which of them open a paragraph: by rank, for no object is made for each word twice. */
interface Words {
  readonly words: readonly CaptionWord[];
  readonly openings: ReadonlySet<number>;
}

/**
 * The words of a turn, cut into what is shown at once: a caption ends with its paragraph, or before a time that the
 * transcript tells, else after the last sentence that fits, or clause, or word. Joined by spaces, they are the words.
 */
export function toCaptions(paragraphs: readonly Paragraph[], mayBegin: MayBegin | undefined): Caption[] {
  const words: CaptionWord[] = [];
  const openings = new Set<number>();
  for (const paragraph of paragraphs) {
    openings.add(words.length);
    for (const word of captionWords(paragraph)) words.push(word);
  }
  const captions: Caption[] = [];
  for (let from = 0; from < words.length;) {
    const to = endOfCaption({words, openings}, from, mayBegin);
    const {at} = words[from]!;
    const text = join(words.slice(from, to));
    captions.push({text, ...(at === undefined ? {} : {at})});
    from = to;
  }
  return captions;
}

/** Could these captions, cut as if they might begin anywhere, stay as they are? */
export function allMayBegin(captions: readonly Caption[], {test, suspect}: MayBegin): boolean {
  const text = join(captions);
  if (!suspect.test(text)) return true;
  let from = 0;
  return captions.every((caption, index) => {
    const at = from;
    from += caption.text.length + 1;
    // The first one begins where the turn does.
    return index === 0 || test(text.slice(at).split(' ', WORDS_AHEAD).join(' '));
  });
}

function endOfCaption({words, openings}: Words, from: number, mayBegin: MayBegin | undefined): number {
  const may = (at: number) => mayBeginAt(words, at, mayBegin);
  const sentences: number[] = [];
  const clauses: number[] = [];
  let [to, length] = [from + 1, words[from]!.text.length];
  for (; to < words.length; to++) {
    const {text, at} = words[to]!;
    if ((openings.has(to) || at !== undefined) && may(to)) return to;
    const before = words[to - 1]!.text;
    if (length >= LONGEST / 3 && SENTENCE.test(before)) sentences.unshift(to);
    if (length >= LONGEST / 2 && CLAUSE.test(before)) clauses.unshift(to);
    length += 1 + text.length;
    if (length > LONGEST) break;
  }
  if (to === words.length) return to;
  const best = sentences.find(may) ?? clauses.find(may);
  if (best !== undefined) return best;
  for (let last = to; last > from; last--) if (may(last)) return last;
  // Nothing that fits may be cut: the first place that may.
  while (to < words.length && !may(to)) to++;
  return to;
}

/** The words of a cue on lines of about 40 characters, `taken` of which are not free on the first. */
export function toLines(text: string, mayBegin: MayBegin | undefined, taken = 0): string[] {
  const tested = mayBegin?.suspect.test(text) ? mayBegin : undefined;
  const words = text.split(' ').map((word) => ({text: word}));
  const lines: string[] = [];
  let length = taken;
  words.forEach(({text: word}, index) => {
    if (index === 0 || (length + 1 + word.length > LINE && mayBeginAt(words, index, tested))) {
      lines.push(word);
      length = (index === 0 ? taken : 0) + word.length;
    } else {
      lines[lines.length - 1] += ` ${word}`;
      length += 1 + word.length;
    }
  });
  return lines;
}

function mayBeginAt(words: readonly {readonly text: string}[], index: number, mayBegin: MayBegin | undefined): boolean {
  // A doubt is about the word before it.
  if (words[index]!.text.startsWith('[?]')) return false;
  return !mayBegin || mayBegin.test(join(words.slice(index, index + WORDS_AHEAD)));
}

function join(words: readonly {readonly text: string}[]): string {
  return words.map(({text}) => text).join(' ');
}
