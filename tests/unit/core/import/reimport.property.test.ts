import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {wordsOf} from '#core/formats/archive-markdown/words-of';
import type {Chapter, Ms, Transcript, Turn} from '#core/model/transcript';
import {ImportWorld, type Reimported, voicesOf} from '../../../support/import-world';
import {correct, corrections, LABELS, publishedTranscript, type Word} from '../../../support/vtt-corrections';

const RUNS = 200;
/** Words in a row that a person has to hear of, when they are under another name or another code. */
const PASSAGE = 16;

/** Each turn of the result with the words of the file that it holds, in the same order. */
function wordsIn(turns: readonly Turn[], words: readonly Word[]): {turn: Turn; words: readonly Word[]}[] {
  let from = 0;
  return turns.map((turn) => {
    const said = turn.paragraphs
      .flatMap((paragraph) =>
        paragraph
          .map((piece) => ('text' in piece ? piece.text : piece.kind === 'event' ? `[${piece.name}]` : ' '))
          .concat(' '),
      )
      .join('');
    let left = said.replace(/\s/g, '').length;
    const own: Word[] = [];
    while (left > 0) {
      const word = words[from++]!;
      left -= word.text.length;
      own.push(word);
    }
    expect(left, said).toBe(0);
    return {turn, words: own};
  });
}

describe('a transcript whose captions were corrected, imported again', () => {
  it(`never moves a code to other words or to another speaker, over ${RUNS} corrections, and tells what a person must decide`, () => {
    const counts: Record<string, number> = {};
    fc.assert(
      fc.property(corrections, (each) => {
        const before = publishedTranscript(each);
        const {file, words, done} = correct(before, each);
        const world = new ImportWorld(before, voicesOf(...LABELS));
        const result = world.reimport('webvtt', file);
        const old = new Map(before.chapters.flatMap(({turns}) => turns.map((turn) => [turn.code!, turn] as const)));
        const told = `${done.join(' → ')}\n${result.told.summary}\n${result.told.decisions.join('\n')}`;
        expectKept(result, words, old, told);
        expectTold(result, words, old, told);
        expect(countedBefore(result.told.summary), told).toBe(old.size);
        for (const kind of done) counts[kind] = (counts[kind] ?? 0) + 1;
        counts.decisions = (counts.decisions ?? 0) + result.told.decisions.length;
      }),
      {numRuns: RUNS},
    );
    console.log(counts);
    expect(counts.decisions).toBeGreaterThan(RUNS / 2);
  }, 120_000);
});

/** How many turns of before a summary counts: all but the new ones, in its first sentence. */
function countedBefore(summary: string): number {
  const [first] = summary.split('. ');
  return first!
    .split(', ')
    .filter((part) => !/nouveau/.test(part))
    .reduce((sum, part) => sum + Number(/^\d+/.exec(part)![0]), 0);
}

function expectKept({turns}: Reimported, words: readonly Word[], old: ReadonlyMap<string, Turn>, told: string): void {
  const seen = new Set<string>();
  for (const {turn, words: own} of wordsIn(turns, words)) {
    const {code, label} = turn;
    if (code === undefined) continue;
    const published = old.get(code)!;
    expect(seen.has(code), `${code} twice\n${told}`).toBe(false);
    seen.add(code);
    expect(label, `${code}\n${told}`).toBe(published.label);
    const [mine, others] = [
      own.filter(({from}) => from === code),
      own.filter(({from}) => from !== undefined && from !== code),
    ];
    // Two turns that said the same words, to the letter, are the same words.
    const textOf = (from: string | undefined) => (from === undefined ? undefined : wordsOf(old.get(from)!));
    const isSaidAlike =
      wordsOf(turn) === wordsOf(published) || own.some(({from}) => textOf(from) === wordsOf(published));
    const isWhole = mine.length * 2 >= wordsOf(published).split(/\s+/).length;
    expect(
      isSaidAlike || (mine.length > 0 && (isWhole || mine.length >= others.length)),
      `${code}: ${wordsOf(turn)}\n${told}`,
    ).toBe(true);
  }
}

function expectTold(
  {turns, told: {decisions}, gate}: Reimported,
  words: readonly Word[],
  old: ReadonlyMap<string, Turn>,
  told: string,
): void {
  const kept = new Set(turns.flatMap(({code}) => code ?? []));
  const all = [...decisions, ...gate.map(({message}) => message)].join('\n');
  for (const code of old.keys())
    if (!kept.has(code)) expect(decisions.join('\n'), `${code} is gone\n${told}`).toContain(code);
  for (const {turn, words: own} of wordsIn(turns, words)) {
    for (const [from, run] of runsOf(own)) {
      if (run < PASSAGE || turn.code === from) continue;
      expect(all, `${run} words of ${from} are in ${turn.code}, ${turn.label}\n${told}`).toContain(from);
    }
  }
}

/** Words in a row that come from one turn. */
function runsOf(words: readonly Word[]): [string, number][] {
  const runs: [string, number][] = [];
  let last: string | undefined;
  for (const {from} of words) {
    if (from !== undefined && from === last) runs.at(-1)![1]++;
    else if (from !== undefined) runs.push([from, 1]);
    last = from;
  }
  return runs;
}

describe('the times of parts', () => {
  /** The same transcript, each part with a time: that of its first turn, or a little before. */
  const timed = (transcript: Transcript, early: number): Transcript => {
    let latest = 0;
    const chapters = transcript.chapters.map((chapter): Chapter => {
      const first = chapter.turns.find(({start}) => start !== undefined)?.start ?? latest;
      const start = Math.max(latest, first - early) as Ms;
      latest = Math.max(latest, ...chapter.turns.map((turn) => turn.start ?? 0));
      return {...chapter, start};
    });
    return {...transcript, chapters};
  };

  it(`are never lost, over ${RUNS} corrections: a part whose first turns left it begins with those that stay`, () => {
    fc.assert(
      fc.property(corrections, fc.integer({min: 0, max: 5000}), (each, early) => {
        const before = timed(publishedTranscript(each), early);
        const {file, done} = correct(before, each);
        const {transcript} = new ImportWorld(before, voicesOf(...LABELS)).reimport('webvtt', file);
        for (const {title, start} of transcript.chapters)
          expect(start, `${title}: ${done.join(' → ')}`).toEqual(expect.any(Number));
      }),
      {numRuns: RUNS},
    );
  }, 120_000);
});
