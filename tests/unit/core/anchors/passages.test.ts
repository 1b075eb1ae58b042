import {describe, expect, it} from 'vitest';
import type {KnownWords, SpokenToday} from '#core/anchors/known-words';
import {pairsOf} from '#core/anchors/pairs';
import {findLenders, longestPassage} from '#core/anchors/passages';

const series = (from: number, to: number) => Array.from({length: to - from}, (_, n) => `mot${from + n}`).join(' ');

describe('the longest passage', () => {
  const lengthOf = (one: string, other: string) => longestPassage(pairsOf(one), pairsOf(other));

  it('is as many pairs as stand in both texts in a row, edges included', () => {
    expect(lengthOf(series(0, 10), series(0, 10))).toBe(11);
    expect(lengthOf(`avant ${series(0, 10)} après`, `ici ${series(0, 10)} là`)).toBe(9);
    expect(lengthOf(series(0, 10), series(20, 30))).toBe(0);
    expect(lengthOf('', '')).toBe(0);
  });

  it('goes on over a word changed, added or removed', () => {
    const [text, around] = [series(0, 20), (words: string) => `avant ${words} après`];
    expect(lengthOf(around(text.replace('mot9', 'autre')), text)).toBe(17);
    expect(lengthOf(around(text.replace('mot9', 'mot9 autre')), text)).toBe(18);
    expect(lengthOf(around(text.replace('mot9 ', '')), text)).toBe(17);
  });

  it('stops where more words than that differ, or come in another order', () => {
    const gap = `${series(0, 8)} un deux trois ${series(8, 12)}`;
    expect(lengthOf(gap, `x ${series(0, 12)} y`)).toBe(7);
    expect(lengthOf(`${series(6, 12)} ${series(0, 6)}`, `x ${series(0, 12)} y`)).toBe(5);
  });

  it('is the longest of several', () => {
    expect(lengthOf(`${series(0, 4)} un deux trois quatre ${series(10, 18)} fin`, `x ${series(0, 18)} y`)).toBe(7);
  });
});

describe('those who may lend a passage', () => {
  const speaks = (code: string, speaker: string | undefined, words: string, session = 'premiere'): SpokenToday => ({
    code,
    speaker,
    words,
    session,
  });
  const known = (code: string, ...wordings: string[]): KnownWords => ({code, wordings, replaced: 0});
  const PASSAGE = series(0, 12);
  const lendersOf = (turn: SpokenToday, before: readonly string[], holder: SpokenToday, ...wordings: string[]) => {
    const lenders = findLenders(
      [{turn, before}],
      [known(holder.code!, ...wordings)],
      new Map([[holder.code!, holder]]),
    );
    return [...lenders.get(turn)!].map(({code}) => code);
  };
  const turn = speaks('nouve', 'intervenant-2', `avant ${PASSAGE} après`);

  it('are others who say three words in a row that the turn did not have', () => {
    expect(lendersOf(turn, [], speaks('autre', 'intervenante-1', PASSAGE), PASSAGE)).toEqual(['autre']);
    expect(lendersOf(turn, [], speaks('autre', 'intervenante-1', 'rien'), 'rien de commun ici')).toEqual([]);
    expect(lendersOf(turn, [turn.words], speaks('autre', 'intervenante-1', PASSAGE), PASSAGE)).toEqual([]);
  });

  it('are found wherever the passage begins, and by an earlier wording', () => {
    for (const start of ['', 'un ', 'un deux '])
      expect(lendersOf(turn, [], speaks('autre', 'intervenante-1', PASSAGE), `${start}${PASSAGE}`)).toEqual(['autre']);
    expect(lendersOf(turn, [], speaks('autre', 'intervenante-1', 'x'), PASSAGE, 'tout autre chose')).toEqual(['autre']);
  });

  it('are not the speaker, nor someone unknown, nor a code that nobody has any more', () => {
    expect(lendersOf(turn, [], speaks('autre', 'intervenant-2', PASSAGE), PASSAGE)).toEqual([]);
    expect(lendersOf(turn, [], speaks('autre', undefined, PASSAGE), PASSAGE)).toEqual([]);
    expect([...findLenders([{turn, before: []}], [known('perdu', PASSAGE)], new Map()).get(turn)!]).toEqual([]);
  });

  it('are in its session when it is new, anywhere when it was published', () => {
    const holder = speaks('autre', 'intervenante-1', PASSAGE, 'seconde');
    expect(lendersOf(turn, [], holder, PASSAGE)).toEqual([]);
    expect(lendersOf(turn, ['avant après'], holder, PASSAGE)).toEqual(['autre']);
  });
});
