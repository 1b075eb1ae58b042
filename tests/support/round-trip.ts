import {isDeepStrictEqual} from 'node:util';
import {expect} from 'vitest';
import {readTranscript} from '#core/formats/archive-markdown/read';
import {writeTranscript} from '#core/formats/archive-markdown/write';
import {EXPORTS} from '#core/formats/exports';
import {type CAPTIONS, type ExportFormat, FIELDS, isKept, type READ_AGAIN} from '#core/formats/losses';
import {readSrt} from '#core/formats/srt/read';
import {readTei} from '#core/formats/tei/read';
import type {TurnContext} from '#core/formats/turn-context';
import {readTurnsJson} from '#core/formats/turns-json/read';
import {readWebVtt} from '#core/formats/webvtt/read';
import type {Transcript, Turn} from '#core/model/transcript';
import type {Read} from '#core/problem';
import {withoutLines} from './any-transcript';
import {joinedVoices, spokenOf, turnsOf} from './captions';
import {forget} from './forget';

/** Every format that the archive writes, its own included; `undefined` for captions without times. */
export const WRITERS = Object.fromEntries([
  ['archive-markdown', writeTranscript],
  ...EXPORTS.map(({id, write}) => [id, write]),
]) as Record<ExportFormat, (transcript: Transcript, context: TurnContext) => string | undefined>;

const READERS: Record<(typeof READ_AGAIN)[number], (text: string) => Read<Transcript>> = {
  'archive-markdown': readTranscript,
  // Our own files say how far to trust the words.
  tei: readTei as (text: string) => Read<Transcript>,
  'turns-json': readTurnsJson,
};

const lostIn = (format: ExportFormat, transcript: Transcript) =>
  FIELDS.filter((field) => !isKept(format, field)).reduce(forget, withoutLines(transcript));

/** A text written in a format says of the transcript what the table of losses says, and nothing is missing besides. */
export function expectOnlyLosses(
  format: ExportFormat,
  transcript: Transcript,
  text: string,
  context: TurnContext,
): void {
  if (format in READERS) {
    const {value, problems} = READERS[format as keyof typeof READERS](text);
    expect(problems).toEqual([]);
    expect(lostIn(format, value!)).toEqual(lostIn(format, transcript));
  } else if (format === 'webvtt' || format === 'srt') {
    expectSameCaptions(format, transcript, text);
  } else {
    // Nothing reads it again: what it holds is what changes it.
    expect(WRITERS[format](transcript, context)).toBe(text);
    const whole = withoutLines(transcript);
    const held = FIELDS.filter((field) => !isDeepStrictEqual(forget(whole, field), whole));
    const changed = held.filter(
      (field) => closedUp(WRITERS[format](forget(whole, field), context)!) !== closedUp(text),
    );
    expect(changed).toEqual(held.filter((field) => isKept(format, field)));
  }
}

/** A mark that is forgotten leaves the space that stood before it. */
function closedUp(text: string): string {
  return text.replace(/ +(?=[ ,.…;:!?)\]}»”’])/g, '');
}

/** Who says what, under which code, from when, with which doubts and sounds. */
function expectSameCaptions(format: (typeof CAPTIONS)[number], transcript: Transcript, text: string): void {
  const turns = transcript.chapters.flatMap((chapter) => chapter.turns);
  const said = format === 'srt' ? joinedVoices(turns) : turns;
  const file = format === 'srt' ? readSrt(text, [...new Set(turns.map(({label}) => label))]) : readWebVtt(text);
  expect(file.problems).toEqual([]);
  const read = turnsOf(file);
  expect(spokenOf(read)).toEqual(spokenOf(said));
  expect(read.map(marksOf)).toEqual(said.map(marksOf));
  // A turn without a time receives one.
  expect(read.map(({start}, rank) => (said[rank]?.start === undefined ? undefined : start))).toEqual(
    said.map(({start}) => start),
  );
  if (isKept(format, 'language')) expect(file.value?.language).toBe(transcript.language);
}

/** Words and marks in their order, without spaces, paragraphs and times. */
function marksOf({paragraphs}: Turn): string {
  return paragraphs
    .flat()
    .map((piece) => {
      if ('text' in piece) return piece.text.replace(/\s+/g, '');
      return piece.kind === 'time' ? '' : `{${piece.kind === 'event' ? piece.name : piece.kind}}`;
    })
    .join('');
}
