import {withoutMachineMarks} from '#core/formats/cues/machine-marks';
import {decodeReferences} from '#core/text/character-references';

/** Words of a cue that one voice says; `voice` is absent where the file names none. */
export interface Said {
  readonly voice?: string;
  readonly text: string;
}

export interface ReadCueText {
  readonly said: readonly Said[];
  /** What is written as a tag and is none: words, most likely, that a player would not show; the rank of its line, from 0. */
  readonly strange: readonly {readonly tag: string; readonly rank: number}[];
}

/** A tag ends with its bracket; one that never does takes all that follows. */
const TAG = /<([^>]*)(>?)/g;
/** Tags of the standard, and those that converters leave. Only some hold more than a name: in others it may be words. */
const KNOWN = /^\/?(?:(?:c|i|b|u|ruby|rt|s)(?:\.\S*)?|(?:v|lang|font)(?:[.\s][^]*)?)?\s*$/i;
const TIME = /^\d{2,}:\d{2}(?::\d{2})?\.\d{3}$/;
const VOICE = /^v(?:\.\S*)?(?:\s+([^]*))?$/i;

/**
 * The words of a cue, by voice (https://www.w3.org/TR/webvtt1/#cue-text-parsing): tags are taken out, references are the
 * characters they stand for, in names too.
 */
export function readCueText(text: string): ReadCueText {
  const said: {voice?: string; text: string}[] = [];
  const strange: {tag: string; rank: number}[] = [];
  /** The voices that are open, the last one speaking; an empty name is nobody. */
  const voices: string[] = [];
  const add = (words: string) => {
    const voice = voices.at(-1) || undefined;
    const last = said.at(-1);
    if (last && last.voice === voice) last.text += words;
    else said.push({...(voice === undefined ? {} : {voice}), text: words});
  };
  let from = 0;
  let [line, counted] = [0, 0];
  const rankOf = (index: number) => {
    for (; counted < index; counted++) if (text[counted] === '\n') line++;
    return line;
  };
  for (const {0: tag, 1: inside = '', 2: close, index} of text.matchAll(TAG)) {
    add(text.slice(from, index));
    from = index + tag.length;
    const voice = VOICE.exec(inside);
    if (close === '' || !(KNOWN.test(inside) || TIME.test(inside)))
      strange.push({tag: onOneLine(tag), rank: rankOf(index)});
    else if (voice) voices.push(onOneLine(decodeReferences(voice[1] ?? '')));
    else if (/^\/v\b/i.test(inside)) voices.pop();
  }
  add(text.slice(from));
  const decoded = said.map((one) => ({...one, text: withoutMachineMarks(decodeReferences(one.text))}));
  return {said: decoded.filter((one) => one.text.trim() !== ''), strange};
}

function onOneLine(text: string): string {
  return text.replace(/[ \t\r\n\f]+/g, ' ').trim();
}
