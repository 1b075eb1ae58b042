import * as z from 'zod';
import {maybe} from '#core/formats/json/not-a-number';
import {type Layout, Seconds, toMs} from '#core/formats/json/segments';
import type {Ms} from '#core/model/transcript';
import {glue} from './glue';
import {openTurns} from './open-turns';
import {splitByVoice} from './split-by-voice';

/*
 * Three programs, two layouts. Left aside: what they say of their own doubts (probabilities, tokens).
 */

/** A word with its time; whisperX gives neither time nor speaker to words that it could not place (numbers). */
const Word = z.object({word: z.string(), start: maybe(Seconds), end: maybe(Seconds), speaker: maybe(z.string())});
export type Word = z.output<typeof Word>;

/** openai-whisper and the programs that write as it does; whisperX adds speakers. */
const Segment = z.object({
  start: Seconds,
  end: maybe(Seconds),
  text: z.string(),
  speaker: maybe(z.string()),
  words: maybe(z.array(Word)),
});
export type Segment = z.output<typeof Segment>;

export const WHISPER: Layout<Segment> = {
  format: 'whisper',
  key: 'segments',
  segment: Segment,
  toHeard: (segment) =>
    splitByVoice(segment).map(({start, end, voice, text}) => ({start: toMs(start), end: msOf(end), voice, text})),
};

const Milliseconds = z.int().min(0).max(3_599_999_000);

/**
 * whisper.cpp: `speaker` is a channel of a stereo recording, `?` when it could not tell; `speaker_turn_next` (`-tdrz`) tells
 * that someone else speaks after the segment, and not who.
 */
const CppSegment = z.object({
  offsets: z.object({from: Milliseconds, to: maybe(Milliseconds)}),
  text: z.string(),
  speaker: maybe(z.string()),
  speaker_turn_next: maybe(z.boolean()),
});

export type CppSegment = z.output<typeof CppSegment> & {
  /** Nobody knows who speaks from here on: not the voice before. */
  readonly opens?: true;
};

export const WHISPER_CPP: Layout<CppSegment> = {
  format: 'whisper',
  key: 'transcription',
  segment: CppSegment,
  toHeard: ({offsets: {from, to}, text, speaker, opens}) => [
    {
      start: from as Ms,
      end: (to ?? undefined) as Ms | undefined,
      voice: speaker === '?' ? undefined : (speaker ?? undefined),
      text,
      opens,
    },
  ],
  join: (segments) => openTurns(glue(segments)),
};

function msOf(seconds: number | undefined): Ms | undefined {
  return seconds === undefined ? undefined : toMs(seconds);
}
