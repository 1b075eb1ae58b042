import {describe, expect, it} from 'vitest';
import type {CueFile} from '#core/formats/cues/cue';
import {toChapters} from '#core/formats/cues/to-turns';
import {CAPTIONS, FIELDS, isKept} from '#core/formats/losses';
import {readSrt} from '#core/formats/srt/read';
import {writeSrt} from '#core/formats/srt/write';
import {readWebVtt} from '#core/formats/webvtt/read';
import {writeWebVtt} from '#core/formats/webvtt/write';
import type {Ms, Paragraph, Transcript} from '#core/model/transcript';
import type {Read} from '#core/problem';
import {withoutLines} from '../../../../support/any-transcript';
import {forget} from '../../../../support/forget';
import {FULL} from '../../../../support/full-transcript';

/** Captions need a start for each turn. */
const TIMED: Transcript = {
  ...FULL,
  chapters: FULL.chapters.map((chapter, index) => ({
    ...chapter,
    turns: chapter.turns.map((turn) => ({...turn, start: turn.start ?? ((index * 100_000) as Ms)})),
  })),
};
const NAMES = TIMED.chapters.flatMap(({turns}) => turns.map(({label}) => label));

const REREAD: Record<(typeof CAPTIONS)[number], (transcript: Transcript) => Read<CueFile>> = {
  webvtt: (transcript) => readWebVtt(writeWebVtt(transcript)!),
  srt: (transcript) => readSrt(writeSrt(transcript)!, NAMES),
};

const reread = (format: (typeof CAPTIONS)[number]): Transcript => {
  const {value} = REREAD[format](TIMED);
  const {language = 'fr'} = value!;
  return withoutLines({language, state: 'machine', source: 'recording', chapters: toChapters(value!)});
};

/** Pieces of words that follow each other are one, and spaces are those of words. */
const asSaid = (pieces: Paragraph): string =>
  pieces
    .map((piece) => ('text' in piece ? piece.text : `{${JSON.stringify(piece)}}`))
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(/ ,/g, ',')
    .trim();
const viewOf = (transcript: Transcript) => ({
  ...transcript,
  chapters: transcript.chapters.map(({turns, ...chapter}) => ({
    ...chapter,
    turns: turns.map(({paragraphs, ...turn}) => ({...turn, said: paragraphs.map(asSaid)})),
  })),
});

describe.each(CAPTIONS)('what is written as %s, then read', (format) => {
  const read = reread(format);

  it('has lost what the table of losses says and nothing else', () => {
    const lost = FIELDS.filter((field) => !isKept(format, field));
    const expected = lost.reduce((rest, field) => forget(rest, field), withoutLines(TIMED));
    expect(viewOf(read)).toEqual(viewOf(expected));
  });

  it.each(FIELDS)('holds « %s » or not, as the table says', (field) => {
    if (isKept(format, field)) expect(forget(read, field)).not.toEqual(read);
    else expect(forget(read, field)).toEqual(read);
  });
});
