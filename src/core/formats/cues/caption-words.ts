import type {Ms, Paragraph} from '#core/model/transcript';
import {slashesFor} from './marks';

/** What captions say of a paragraph: words with one plain space between them, and the times told right before some of them. */
export interface CaptionWords {
  readonly text: string;
  /** By where in the text the word begins. */
  readonly times: ReadonlyMap<number, Ms>;
}

/** What takes its place right after the word before it, once a time between them is gone. */
const CLOSES = /^[\s,.…;:!?)\]}»”’]/u;

/** What is not one plain space between two words: most texts have none, and every space would be replaced by itself. */
const LOOSE = ['  ', '\t', '\r', '\n', '\f'];

/** The words of a paragraph as captions say them: sounds and doubts between brackets, no times. */
export function captionWords(paragraph: Paragraph): CaptionWords {
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
      // Looked for one by one, in half the time that an expression takes.
      const isLoose = LOOSE.some((sign) => piece.text.includes(sign));
      const words = isLoose ? piece.text.replace(/[ \t\r\n\f]+/g, ' ') : piece.text;
      text += text.endsWith(' ') ? words.replace(/^ /, '') : words;
    } else {
      marks.add(text.length);
      text += piece.kind === 'doubt' ? '[?]' : `[${piece.name}]`;
    }
  }
  return toWords(text, times, marks);
}

function toWords(text: string, told: ReadonlyMap<number, Ms>, marks: ReadonlySet<number>): CaptionWords {
  // Most paragraphs hold nothing but words.
  if (told.size === 0 && !text.includes('[') && !text.includes('>>'))
    return {text: text.slice(text.startsWith(' ') ? 1 : 0, text.endsWith(' ') ? -1 : undefined), times: told};
  const slashes = new Map(slashesFor(text, (at) => marks.has(at)).map((one) => [one.at, one.slashes]));
  const times = new Map<number, Ms>();
  let said = '';
  let [word, time, next]: [string, Ms | undefined, Ms | undefined] = ['', undefined, undefined];
  for (let at = 0; at <= text.length; at++) {
    next = told.get(at) ?? next;
    if (at === text.length || text[at] === ' ') {
      if (word !== '') {
        said += said === '' ? '' : ' ';
        if (time !== undefined) times.set(said.length, time);
        said += word;
      }
      word = '';
      continue;
    }
    // A time inside a word is that of the next one: captions are cut at spaces.
    if (word === '') [time, next] = [next, undefined];
    word += (slashes.get(at) ?? '') + text[at]!;
  }
  return {text: said, times};
}
