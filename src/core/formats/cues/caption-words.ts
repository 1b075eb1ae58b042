import type {Ms, Paragraph} from '#core/model/transcript';
import {slashesFor} from './marks';

/** What stands between two spaces of a paragraph. */
export interface CaptionWord {
  readonly text: string;
  /** The time that the paragraph tells right before it. */
  readonly at?: Ms | undefined;
}

/** What takes its place right after the word before it, once a time between them is gone. */
const CLOSES = /^[\s,.…;:!?)\]}»”’]/u;

/** The words of a paragraph as captions say them, cut at plain spaces: sounds and doubts between brackets, no times. */
export function captionWords(paragraph: Paragraph): CaptionWord[] {
  const marks = new Set<number>();
  const times = new Map<number, Ms>();
  let text = '';
  let time: Ms | undefined;
  for (const piece of paragraph) {
    if (piece.kind === 'time') {
      time = piece.at;
      continue;
    }
    if (time !== undefined) {
      if ('text' in piece && CLOSES.test(piece.text)) text = text.trimEnd();
      times.set(text.length, time);
      time = undefined;
    }
    if ('text' in piece) {
      const words = piece.text.replace(/[ \t\r\n\f]+/g, ' ');
      text += text.endsWith(' ') ? words.replace(/^ /, '') : words;
    } else {
      marks.add(text.length);
      text += piece.kind === 'doubt' ? '[?]' : `[${piece.name}]`;
    }
  }
  return toWords(text, times, marks);
}

function toWords(text: string, times: ReadonlyMap<number, Ms>, marks: ReadonlySet<number>): CaptionWord[] {
  // Most paragraphs hold nothing but words.
  if (times.size === 0 && !text.includes('[')) return plainWords(text);
  const slashes = new Map(slashesFor(text, (at) => marks.has(at)).map((one) => [one.at, one.slashes]));
  const words: CaptionWord[] = [];
  let [word, time, next]: [string, Ms | undefined, Ms | undefined] = ['', undefined, undefined];
  for (let at = 0; at <= text.length; at++) {
    next = times.get(at) ?? next;
    if (at === text.length || text[at] === ' ') {
      if (word !== '') words.push({text: word, ...(time === undefined ? {} : {at: time})});
      word = '';
      continue;
    }
    // A time inside a word is that of the next one: captions are cut at spaces.
    if (word === '') [time, next] = [next, undefined];
    word += (slashes.get(at) ?? '') + text[at]!;
  }
  return words;
}

function plainWords(text: string): CaptionWord[] {
  const words: CaptionWord[] = [];
  for (const word of text.split(' ')) if (word !== '') words.push({text: word});
  return words;
}
