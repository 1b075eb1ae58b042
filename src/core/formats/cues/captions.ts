import type {Ms, Paragraph} from '#core/model/transcript';
import {captionWords} from './caption-words';
import {afterLine, LINE, MOST_LINES, toLines} from './lines';
import {type MayBegin, mayBeginAt, startOfBehind} from './may-begin';
import {afterWord, endingAt, lastSpace} from './words';

/** What is shown at once. */
export interface Caption {
  readonly text: string;
  /** The same on lines, none of which has a name on it, and which may begin anywhere: most are those of every format. */
  readonly lines: string;
  /** The time that the transcript tells right before it. */
  readonly at: Ms | undefined;
}

/** A turn cut into captions. Joined by spaces, they are its words. */
export interface CutTurn {
  readonly words: string;
  readonly captions: readonly Caption[];
}

/** Characters of a cue: three lines, or nearly. A word that is longer is never cut. */
const LONGEST = 105;

/** How long a caption is at least that ends after a sentence, or after a clause. */
const [LEAST_SENTENCE, LEAST_CLAUSE] = [LONGEST / 3, LONGEST / 2];

/** The words of a turn, and where in them a paragraph opens, or a time is told. */
interface Words {
  readonly text: string;
  readonly times: ReadonlyMap<number, Ms>;
  /** In order. */
  readonly breaks: readonly number[];
}

/**
 * The words of a turn, cut into what is shown at once: a caption ends with its paragraph, or before a time that the
 * transcript tells, else after the last sentence that fits, or clause, or word. `taken` characters of the first line are those
 * of a name, in formats that write it there.
 */
export function toCaptions(paragraphs: readonly Paragraph[], mayBegin: MayBegin | undefined, taken = 0): CutTurn {
  const {text, times, breaks} = wordsOf(paragraphs);
  const captions: Caption[] = [];
  let rank = 0;
  for (let from = 0; from < text.length;) {
    const limit = endOfFit(text, from, from === 0 ? taken : 0);
    while (rank < breaks.length && (breaks[rank]! <= from || !mayBeginAt(text, breaks[rank]!, mayBegin))) rank++;
    const to = rank < breaks.length && breaks[rank]! <= limit ? breaks[rank]! : bestEnd(text, from, limit, mayBegin);
    const said = text.slice(from, to - 1);
    captions.push({text: said, lines: toLines(said, undefined), at: times.size === 0 ? undefined : times.get(from)});
    from = to;
  }
  return {words: text, captions};
}

function wordsOf(paragraphs: readonly Paragraph[]): Words {
  let text = '';
  const breaks: number[] = [];
  const times = new Map<number, Ms>();
  for (const paragraph of paragraphs) {
    const own = captionWords(paragraph);
    if (own.text === '') continue;
    if (text !== '') text += ' ';
    breaks.push(text.length);
    for (const [at, time] of own.times) {
      if (at > 0) breaks.push(text.length + at);
      times.set(text.length + at, time);
    }
    text += own.text;
  }
  return {text, times, breaks};
}

/** Could these captions, cut as if they might begin anywhere, stay as they are? */
export function allMayBegin({words, captions}: CutTurn, mayBegin: MayBegin): boolean {
  if (words.search(mayBegin.suspect) === -1) return true;
  // The first one begins where the turn does; what is suspect may be too far ahead of the others.
  let [rank, from] = [1, captions[0]!.text.length + 1];
  for (const {
    0: {length},
    index,
  } of words.matchAll(mayBegin.suspect)) {
    const sign = index + length - 1;
    const behind = startOfBehind(words, sign);
    for (; rank < captions.length && from <= sign; rank++) {
      if (from >= behind && !mayBeginAt(words, from, mayBegin)) return false;
      from += captions[rank]!.text.length + 1;
    }
  }
  return true;
}

/** Where the first word begins that does not fit, on lines as `toLines` fills them: after the end of the text when all do. */
function endOfFit(text: string, from: number, taken: number): number {
  const most = from + LONGEST;
  let [line, free] = [from, LINE - taken];
  for (let count = 0; count < MOST_LINES; count++) {
    const next = afterLine(text, line, Math.min(line + free, most));
    if (line > from && next - 1 > most) return line;
    if (next > text.length) return next;
    [line, free] = [next, LINE];
  }
  return line;
}

/** Where the next caption begins, no paragraph and no time being there, at `limit` or before if it can. */
function bestEnd(text: string, from: number, limit: number, mayBegin: MayBegin | undefined): number {
  if (limit > text.length) return limit;
  let clause: number | undefined;
  for (let space = limit - 1; space - from >= LEAST_SENTENCE; space = lastSpace(text, space - 1, from)) {
    const ending = endingAt(text, space);
    if (ending === undefined || !mayBeginAt(text, space + 1, mayBegin)) continue;
    if (ending === 'sentence') return space + 1;
    if (space - from >= LEAST_CLAUSE) clause ??= space + 1;
  }
  if (clause !== undefined) return clause;
  for (let space = limit - 1; space > from; space = lastSpace(text, space - 1, from))
    if (mayBeginAt(text, space + 1, mayBegin)) return space + 1;
  // Nothing that fits may be cut: the first place that may.
  let to = limit;
  while (to < text.length && !mayBeginAt(text, to, mayBegin)) to = afterWord(text, to);
  return to;
}
