import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {phrasePositions, readPlaces, shortestStretch} from '#core/query/places';
import {rank} from '#core/query/rank';
import {isOneSlip} from '#core/query/slip';
import {nearest} from '#core/text/nearest';
import {analyse} from '#core/text/analyse';
import type {Candidate, Place, Reading, Sought} from '#core/query/engine';

const word = (...readings: Pick<Reading, 'form' | 'grade'>[]): Sought => ({
  kind: 'word',
  readings: readings.map((reading) => ({...reading, documents: 1})),
  required: true,
});

describe('places', () => {
  it('of a text are what an index with positions would say', () => {
    const words = {names: analyse('Intervenante 1'), text: analyse('Les algorithmes et l’algorithme, un algorithme.')};
    const wanted: Sought[] = [
      word({form: 'algorithme', grade: 'exact'}, {form: 'algorithmes', grade: 'number'}),
      {kind: 'phrase', words: [['et'], ['algorithme']], required: true},
      word({form: 'intervenante', grade: 'exact'}),
    ];
    expect(readPlaces(words, wanted)).toEqual([
      {clause: 2, field: 'names', grade: 'exact', count: 1, positions: [0]},
      {clause: 0, field: 'text', grade: 'exact', count: 2, positions: [3, 5]},
      {clause: 0, field: 'text', grade: 'number', count: 1, positions: [1]},
      {clause: 1, field: 'text', grade: 'exact', count: 1, positions: [2]},
    ]);
  });

  it('of a phrase follow one another', () => {
    expect(
      phrasePositions([
        [1, 5, 9],
        [2, 10],
        [3, 12],
      ]),
    ).toEqual([1]);
    expect(phrasePositions([[4]])).toEqual([4]);
    expect(phrasePositions([])).toEqual([]);
  });

  it('have a shortest stretch, the one that trying all would find', () => {
    const lists = fc.array(fc.uniqueArray(fc.nat(40), {minLength: 1, maxLength: 5}), {minLength: 1, maxLength: 3});
    const choices = (all: readonly number[][]): number[][] =>
      all.reduce<number[][]>((made, list) => made.flatMap((some) => list.map((at) => [...some, at])), [[]]);
    fc.assert(
      fc.property(lists, (unordered) => {
        const all = unordered.map((list) => [...list].sort((a, b) => a - b));
        const best = Math.min(...choices(all).map((some) => Math.max(...some) - Math.min(...some) + 1));
        expect(shortestStretch(all)).toBe(best);
      }),
    );
    expect(shortestStretch([])).toBeUndefined();
    expect(shortestStretch([[1], []])).toBeUndefined();
  });
});

describe('ranking', () => {
  const place = {clause: 0, field: 'text', grade: 'exact', count: 1} as const;
  const question = (...wanted: Sought[]) => ({wanted, names: [], documents: 9});
  const one = question(word({form: 'mot', grade: 'exact'}));
  const two = question(word({form: 'mot', grade: 'exact'}), word({form: 'dit', grade: 'exact'}));
  /** The best last, so that the order of the archive cannot make the test pass. */
  const inReverse = (all: readonly (readonly Place[])[]) =>
    all.map((places, rank): Candidate => ({id: all.length - rank, score: 1, places})).reverse();
  const best = (all: readonly (readonly Place[])[]) => all.map((_, rank) => all.length - rank);

  it('puts better grades first, and a title or a name before the text, but never before a better grade', () => {
    const places = [
      ...(['title', 'names', 'text'] as const).map((field) => [{...place, field}]),
      ...(['number', 'stem', 'prefix', 'kin'] as const).map((grade) => [{...place, grade}]),
    ];
    expect(rank(inReverse(places), one).map(({id}) => id)).toEqual(best(places));
    const higher = [[place], [{...place, field: 'title', grade: 'number'} as const]];
    expect(rank(inReverse(higher), one).map(({id}) => id)).toEqual(best(higher));
  });

  it('puts words side by side before words apart, and before a lesser form side by side', () => {
    const at = (first: number, second: number, grade: Place['grade'] = 'exact'): Place[] => [
      {...place, positions: [first]},
      {...place, clause: 1, grade, positions: [second]},
    ];
    const places = [at(4, 5), at(4, 8), at(4, 90), at(4, 5, 'number')];
    expect(rank(inReverse(places), two).map(({id}) => id)).toEqual(best(places));
  });

  it('goes on without positions, and keeps the order of the archive among equals', () => {
    const candidates = [7, 3, 5].map((id) => ({id, score: 1, places: [place]}));
    expect(rank(candidates, one).map(({id}) => id)).toEqual([3, 5, 7]);
    expect(rank([], one)).toEqual([]);
  });
});

describe('one slip', () => {
  it.each([
    ['algoritme', 'algorithme'],
    ['logemments', 'logements'],
    ['mtos', 'mots'],
    ['mats', 'mots'],
    ['mots', 'mots'],
  ])('parts %s and %s', (a, b) => expect([isOneSlip(a, b), isOneSlip(b, a)]).toEqual([true, true]));

  it.each([
    ['algoritme', 'algorithmes'],
    ['otsm', 'mots'],
    ['mot', 'motif'],
  ])('does not part %s and %s', (a, b) => expect([isOneSlip(a, b), isOneSlip(b, a)]).toEqual([false, false]));

  it('is never seen where the longer distance sees none', () => {
    const letters = fc.string({unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6});
    fc.assert(
      fc.property(letters, letters, (a, b) => {
        if (isOneSlip(a, b)) expect(nearest(a, [b])).toBe(b);
      }),
    );
  });
});
