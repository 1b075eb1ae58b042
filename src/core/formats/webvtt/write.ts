import {toLines} from '#core/formats/cues/captions';
import {writeClock} from '#core/formats/cues/clock';
import {type CutTurns, type TimedCue, toCues} from '#core/formats/cues/to-cues';
import type {Ms, Transcript} from '#core/model/transcript';
import {textOfBlocks} from '#core/text/text-of-blocks';

/**
 * Writes WebVTT: each cue says who speaks (`<v Name>`) and bears the code of its turn, `t-7f3k2` then `t-7f3k2-2`…;
 * three lines of about 40 characters at most. `end`: where the recording ends, when known. `undefined` when the transcript
 * tells no time at all.
 */
export function writeWebVtt(transcript: Transcript, end?: Ms, cut?: CutTurns): string | undefined {
  const turns = toCues(transcript, undefined, end, cut);
  if (!turns) return undefined;
  const cues = turns.flatMap((turn) => {
    const voice = turn[0] && openingOf(turn[0].voice);
    return turn.map((cue, index) => writeCue(cue, index, voice!));
  });
  // On the first line: the W3C's own parser takes any line under it for an error.
  return textOfBlocks([`WEBVTT Language: ${transcript.language}`, ...cues], '\n\n');
}

function writeCue({start, end, text, code}: TimedCue, index: number, voice: string): string {
  const identifier = code === undefined ? '' : `t-${code}${index === 0 ? '' : `-${index + 1}`}\n`;
  const words = toLines(text, undefined).join('\n');
  return `${identifier}${writeClock(start, '.')} --> ${writeClock(end, '.')}\n${voice}${escape(words)}`;
}

/** A name that ends with two hyphens would make an arrow. */
function openingOf(voice: string): string {
  const name = voice.replace(/[ \t\r\n\f]+/g, ' ').trim();
  return `<v ${escape(name).replace(/--$/, '-&#45;')}>`;
}

const REFERENCES: Record<string, string> = {'&': '&amp;', '<': '&lt;', '>': '&gt;'};

/** No arrow and no tag is left in words: they would open a cue, or hide what follows. */
function escape(text: string): string {
  return text.replace(/[&<>]/g, (character) => REFERENCES[character]!);
}
