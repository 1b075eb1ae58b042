import fc from 'fast-check';
import {expect} from 'vitest';
import {readTranscript} from '#core/formats/archive-markdown/read';
import {writeTranscript} from '#core/formats/archive-markdown/write';
import {wordsOf} from '#core/formats/archive-markdown/words-of';
import {toChapters} from '#core/formats/cues/to-turns';
import type {CueFile} from '#core/formats/cues/cue';
import {makeCode} from '#core/anchors/code';
import type {Ms, Transcript, Turn} from '#core/model/transcript';
import type {Read} from '#core/problem';
import {validTranscript} from './any-transcript';

const folded = (text: string) => text.replace(/\s+/g, ' ').trim();

/**
 * What captions keep of a transcript: in order, who says what, and under which code. Paragraphs are not kept, so neither is
 * the space before a punctuation mark that one of them begins with.
 */
export function spokenOf(turns: readonly Turn[]): {label: string; code: string | undefined; words: string}[] {
  return turns.map((turn) => ({
    label: folded(turn.label),
    code: turn.code,
    words: folded(wordsOf(turn)).replace(/ (?=[,.…;:!?)\]}»”’])/g, ''),
  }));
}

/** SubRip has no codes, and turns of one voice that follow each other are one. */
export function joinedVoices(turns: readonly Turn[]): Turn[] {
  return turns.reduce<Turn[]>((all, {code: _, ...turn}) => {
    const last = all.at(-1);
    if (last?.label !== turn.label) return [...all, turn];
    return [...all.slice(0, -1), {...last, paragraphs: [...last.paragraphs, ...turn.paragraphs]}];
  }, []);
}

/** The turns of captions, read again. */
export function turnsOf({value, problems}: Read<CueFile>): Turn[] {
  if (!value) throw new Error(JSON.stringify(problems));
  return toChapters(value).flatMap(({turns}) => turns);
}

/**
 * Transcripts as they are published: each turn has its code, its words and its start, in order; no doubt comes before the
 * first word of a paragraph.
 */
export const publishedTranscript: fc.Arbitrary<Transcript> = fc
  .tuple(validTranscript, fc.array(fc.integer({min: 0, max: 20_000}), {minLength: 12, maxLength: 12}))
  .map(([transcript, gaps]) => {
    const taken = new Set<string>();
    let start = 0;
    const toTurn = (turn: Turn): Turn => {
      const code = makeCode(() => 0, taken);
      taken.add(code);
      start += gaps[taken.size % gaps.length]!;
      return {...turn, code, start: start as Ms, paragraphs: turn.paragraphs.map(withoutDoubts)};
    };
    const chapters = transcript.chapters.map(({turns, ...rest}) => ({...rest, turns: turns.map(toTurn)}));
    return {...transcript, chapters};
  })
  .filter(({chapters}) => chapters.some(({turns}) => turns.length > 0));

function withoutDoubts(paragraph: Turn['paragraphs'][number]): Turn['paragraphs'][number] {
  const first = paragraph.findIndex((piece) => 'text' in piece && /[\p{L}\p{N}]/u.test(piece.text));
  return paragraph.filter((piece, index) => piece.kind !== 'doubt' || (first !== -1 && index > first));
}

/** A file of cues that a reader accepts is a transcript that the archive can write and read again. */
export function expectArchivable({value}: Read<CueFile>): void {
  if (!value) return;
  const transcript = {language: 'fr', state: 'machine', source: 'recording', chapters: toChapters(value)} as const;
  expect(readTranscript(writeTranscript(transcript)).problems).toEqual([]);
}
