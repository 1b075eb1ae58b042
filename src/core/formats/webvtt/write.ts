import {clockWriter} from '#core/formats/cues/clock';
import {type CutTurns, toCues} from '#core/formats/cues/to-cues';
import type {Ms, Transcript} from '#core/model/transcript';

/**
 * Writes WebVTT: each cue says who speaks (`<v Name>`) and bears the code of its turn, `t-7f3k2` then `t-7f3k2-2`…;
 * three lines of about 40 characters at most. `end`: where the recording ends, when known. `undefined` when the transcript
 * tells no time at all.
 */
export function writeWebVtt(transcript: Transcript, end?: Ms, cut?: CutTurns): string | undefined {
  const turns = toCues(transcript, undefined, end, cut);
  if (!turns) return undefined;
  const write = clockWriter('.');
  // On the first line: the W3C's own parser takes any line under it for an error.
  let text = `WEBVTT Language: ${transcript.language}`;
  for (const {voice, code, words, cues} of turns) {
    const opening = openingOf(voice);
    const isPlain = !SPECIAL.test(words);
    cues.forEach(({start, end: until, caption: {lines}}, index) => {
      text += '\n\n';
      if (code !== undefined) text += `t-${code}${index === 0 ? '' : `-${index + 1}`}\n`;
      text += `${write(start)} --> ${write(until)}\n${opening}`;
      text += isPlain ? lines : escape(lines);
    });
  }
  return `${text}\n`;
}

/** A name that ends with two hyphens would make an arrow. */
function openingOf(voice: string): string {
  const name = voice.replace(/[ \t\r\n\f]+/g, ' ').trim();
  return `<v ${escape(name).replace(/--$/, '-&#45;')}>`;
}

const SPECIAL = /[&<>]/;
const REFERENCES: Record<string, string> = {'&': '&amp;', '<': '&lt;', '>': '&gt;'};

/** No arrow and no tag is left in words: they would open a cue, or hide what follows. */
function escape(text: string): string {
  return text.replace(/[&<>]/g, (character) => REFERENCES[character]!);
}
