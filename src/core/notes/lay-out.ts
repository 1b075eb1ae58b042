import {CLOSES} from '#core/formats/archive-markdown/words-of';
import type {Paragraph, Piece, Turn} from '#core/model/transcript';

/** What stands between words without being one. */
export type MarkPiece = Exclude<Piece, {kind: 'words' | 'title'}>;

/** A turn as a text, and where in it stands what is no word: places count UTF-16 units. */
export interface LaidOut {
  /** Exactly what `wordsOf` says. */
  readonly text: string;
  /** In order. `isAlone`: the mark makes a paragraph by itself, after the place. */
  readonly marks: readonly {readonly at: number; readonly piece: MarkPiece; readonly isAlone: boolean}[];
  readonly titles: readonly {readonly start: number; readonly end: number}[];
}

/** The words of a turn, with the places of its marks and titles among them. */
export function layOut({paragraphs}: Pick<Turn, 'paragraphs'>): LaidOut {
  let text = '';
  const marks: LaidOut['marks'][number][] = [];
  const titles: LaidOut['titles'][number][] = [];
  for (const paragraph of paragraphs) {
    const one = layOutParagraph(paragraph);
    const isAlone = one.text === '';
    const from = isAlone ? text.length : text.length + (text === '' ? 0 : 2);
    if (!isAlone) text += (text === '' ? '' : '\n\n') + one.text;
    marks.push(...one.marks.map(({at, piece}) => ({at: from + at, piece, isAlone})));
    titles.push(...one.titles.map(({start, end}) => ({start: from + start, end: from + end})));
  }
  return {text, marks, titles};
}

function layOutParagraph(paragraph: Paragraph) {
  let text = '';
  let isAfterMark = false;
  const marks: {at: number; piece: MarkPiece}[] = [];
  const titles: {start: number; end: number}[] = [];
  for (const piece of paragraph) {
    if (!('text' in piece)) {
      marks.push({at: text.length, piece});
      isAfterMark = true;
      continue;
    }
    if (isAfterMark && CLOSES.test(piece.text)) {
      text = text.trimEnd();
      for (const mark of marks) mark.at = Math.min(mark.at, text.length);
    }
    if (piece.kind === 'title') titles.push({start: text.length, end: text.length + piece.text.length});
    text += piece.text;
    isAfterMark = false;
  }
  const first = text.length - text.trimStart().length;
  const words = text.trim();
  const place = (at: number) => Math.min(Math.max(0, at - first), words.length);
  return {
    text: words,
    marks: marks.map(({at, piece}) => ({at: place(at), piece})),
    titles: titles.map(({start, end}) => ({start: place(start), end: place(end)})),
  };
}

/** The other way: paragraphs whose words are a text, with marks and titles at their places. */
export function toParagraphs({text, marks, titles}: LaidOut): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let from = 0;
  const words = text === '' ? [] : text.split('\n\n');
  const alone = (upTo: number) =>
    marks.filter(({isAlone, at}) => isAlone && at >= from && at < upTo).map(({piece}): Paragraph => [piece]);
  if (words.length === 0) return marks.map(({piece}) => [piece]);
  words.forEach((own, index) => {
    const end = from + own.length;
    const isLast = index === words.length - 1;
    const inside = marks.filter(({isAlone, at}) => !isAlone && at >= from && at <= end);
    const lone = alone(isLast ? Infinity : end + 2);
    // A lone mark at the very start comes before the first words.
    const before = lone.length > 0 && index === 0 ? marks.filter(({isAlone, at}) => isAlone && at === 0) : [];
    paragraphs.push(...before.map(({piece}): Paragraph => [piece]));
    paragraphs.push(toPieces(own, from, inside, titles));
    paragraphs.push(...lone.slice(before.length));
    from = end + 2;
  });
  return paragraphs;
}

function toPieces(words: string, from: number, marks: LaidOut['marks'], titles: LaidOut['titles']): Paragraph {
  const pieces: Piece[] = [];
  const cuts = marks.map(({at, piece}) => ({at: at - from, piece}));
  let at = 0;
  let isAfterMark = false;
  const push = (upTo: number) => {
    const own = titles
      .map(({start, end}) => ({start: start - from, end: end - from}))
      .filter(({start, end}) => start >= at && end <= upTo && end > start);
    for (const {start, end} of own) {
      word(words.slice(at, start));
      if (end > start) pieces.push({kind: 'title', text: words.slice(start, end)});
      isAfterMark = false;
      at = end;
    }
    word(words.slice(at, upTo));
    at = upTo;
  };
  const word = (text: string) => {
    if (text === '') return;
    pieces.push({kind: 'words', text: isAfterMark && pieces.length === 1 ? ` ${text}` : text});
    isAfterMark = false;
  };
  for (const {at: cut, piece} of cuts) {
    push(cut);
    const last = pieces.at(-1);
    // « mot [?], mot »: the space before a mark belongs to the mark, and goes with it.
    const isSpaced = last && 'text' in last && /\s$/.test(last.text);
    if (last && !isSpaced && CLOSES.test(words[cut] ?? ' ')) pieces.push({kind: 'words', text: ' '});
    pieces.push(piece);
    isAfterMark = true;
  }
  push(words.length);
  return pieces;
}
