import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {toCues} from '#core/formats/cues/to-cues';
import type {Ms, Paragraph, Turn} from '#core/model/transcript';
import {validTranscript} from '../../../../support/any-transcript';
import {transcriptOf, turnOf} from '../../../../support/one-chapter';

const timesOf = (turns: readonly Turn[], end?: number) =>
  toCues(transcriptOf(...turns), undefined, end as Ms | undefined)!.map(({cues}) =>
    cues.map(({start, end: until, caption: {text}}) => `${start}-${until} ${text}`),
  );
const timed = (at: number, text: string): Paragraph => [
  {kind: 'time', at: at as Ms},
  {kind: 'words', text},
];

describe('the times of captions', () => {
  it('are those that the transcript tells, and 5 s and 60 ms a character after the last', () => {
    expect(
      timesOf([turnOf('A', undefined, 1000, 'Un.', timed(2500, ' Deux.')), turnOf('B', undefined, 4000, 'Trois.')]),
    ).toEqual([['1000-2500 Un.', '2500-4000 Deux.'], ['4000-9360 Trois.']]);
  });

  it('end with the recording, when it is known and not too short', () => {
    const turns = [turnOf('A', undefined, 1000, 'Un.')];
    expect(timesOf(turns, 1500)).toEqual([['1000-1500 Un.']]);
    expect(timesOf(turns, 1000)).toEqual([['1000-6180 Un.']]);
  });

  it('are shared by characters where nothing tells them, from the start of the recording on', () => {
    const turns = [
      turnOf('A', undefined, undefined, 'aaa', 'a'),
      turnOf('B', undefined, undefined, 'bb'),
      turnOf('A', undefined, 6000, 'a'),
    ];
    expect(timesOf(turns, 7000)).toEqual([['0-3000 aaa', '3000-4000 a'], ['4000-6000 bb'], ['6000-7000 a']]);
  });

  it('do not mix turns when people speak over one another', () => {
    const turns = [
      turnOf('A', undefined, 1000, 'Un.', timed(9000, ' Deux.')),
      turnOf('B', undefined, 4000, 'Trois.'),
      turnOf('C', undefined, 4000, 'Quatre.'),
    ];
    expect(timesOf(turns, 5500)).toEqual([
      ['1000-4000 Un.', '4000-5000 Deux.'],
      ['4000-5000 Trois.'],
      ['4000-5500 Quatre.'],
    ]);
  });

  it('never go back and always last, whatever the transcript tells', () => {
    fc.assert(
      fc.property(validTranscript, fc.option(fc.integer({min: 0}), {nil: undefined}), (transcript, end) => {
        const all = toCues(transcript, undefined, end as Ms | undefined)?.flatMap(({cues}) => cues) ?? [];
        all.forEach(({start, end: until}, index) => {
          expect(Number.isSafeInteger(start) && Number.isSafeInteger(until)).toBe(true);
          expect(start).toBeGreaterThanOrEqual(all[index - 1]?.start ?? 0);
          expect(until).toBeGreaterThan(start);
        });
      }),
      {numRuns: 500},
    );
  });
});
