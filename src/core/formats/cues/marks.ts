import {EVENTS, type Paragraph, type Piece} from '#core/model/transcript';
import {eventOf} from '#core/formats/nosdeputes/words';
import {isMachineMark} from './machine-marks';

/*
 * Captions are plain text in which brackets tell sounds, as those for deaf people do: « [rires] ». The same closed list
 * as in transcripts is read back as marks, in any case (« [Rires] »), and so is « (Rires.) », as others write them. Words that
 * say the same are written « \[rires] », « \(rires) »:
 * rare, and no word is lost. Words that would be taken for the sign of another voice, `>>`, are written `\>>`. A backslash
 * anywhere else is a backslash. The signs of a machine are no words, unless a backslash says so.
 */
const BRACKETS = /(?<!\\)(\\*)(?:\[([^[\]]{1,32})\]|\(([^()]{1,32})\))/g;
const ESCAPED_CHEVRONS = /(?<!\S)\\(?=\\*>{2,3}(?!>))/g;
const CHEVRONS = /(?<!\S)(?=\\*>{2,3}(?!>))/g;

/** Where, in the midst of a line, `>>` tells that someone else speaks: neither inside a word nor after a backslash. */
export const CHEVRONS_INSIDE = /(?<=\s)(?=>{2,3}(?!>))/;

const WORD = /[\p{L}\p{N}]/u;

/** The sound or the doubt that stands between brackets; `undefined`: words. */
function markOf(inside: string): Exclude<Piece, {kind: 'words' | 'title' | 'time'}> | undefined {
  if (inside === '?') return {kind: 'doubt'};
  const said = inside.toLowerCase();
  const name = EVENTS.find((event) => event === said);
  return name && {kind: 'event', name};
}

/** A sound between round brackets, with a full stop or not. */
function soundOf(inside: string): ReturnType<typeof markOf> {
  const name = eventOf(inside);
  return name && {kind: 'event', name};
}

/** What captions say → words and marks. */
export function readMarks(written: string): Paragraph {
  const text = written.includes('>>') ? written.replace(ESCAPED_CHEVRONS, '') : written;
  const pieces: Piece[] = [];
  let words = '';
  let hasWord = false;
  let from = 0;
  for (const {0: found, 1: slashes = '', 2: square, 3: round = '', index} of text.matchAll(BRACKETS)) {
    const isMachine = square !== undefined && isMachineMark(square);
    const mark = square === undefined ? soundOf(round) : markOf(square);
    if (!mark && !isMachine) continue;
    words += text.slice(from, index) + slashes.slice(0, Math.floor(slashes.length / 2));
    from = index + found.length;
    hasWord ||= WORD.test(words);
    // A doubt is about a word; without one, someone wrote a question mark.
    if (slashes.length % 2 === 1 || (mark?.kind === 'doubt' && !hasWord)) {
      words += square === undefined ? `(${round})` : `[${square}]`;
      continue;
    }
    if (!mark) continue;
    if (words !== '') pieces.push({kind: 'words', text: words});
    words = '';
    pieces.push(mark);
  }
  words += text.slice(from);
  return words === '' ? pieces : [...pieces, {kind: 'words', text: words}];
}

/** A backslash to be put into a text. */
export interface Insertion {
  readonly at: number;
  readonly slashes: string;
}

/**
 * The backslashes that a text needs to be read as it is meant, in order: those that stand before a bracket doubled, one
 * more before words that would be read as a mark. `isMark` tells at which places a bracket opens a real one.
 */
export function slashesFor(text: string, isMark: (at: number) => boolean): Insertion[] {
  const brackets = [...text.matchAll(BRACKETS)].flatMap(({1: slashes = '', 2: square, 3: round = '', index}) => {
    if (square === undefined ? !soundOf(round) : !markOf(square) && !isMachineMark(square)) return [];
    const isReal = isMark(index + slashes.length);
    return [{at: index, slashes: isReal ? slashes : `${slashes}\\`}];
  });
  const chevrons = [...text.matchAll(CHEVRONS)].map(({index}) => ({at: index, slashes: '\\'}));
  return [...brackets, ...chevrons].sort((a, b) => a.at - b.at);
}
