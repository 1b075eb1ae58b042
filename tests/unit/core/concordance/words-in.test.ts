import fc from 'fast-check';
import {expect, it} from 'vitest';
import {wordFinder, wordsFrom} from '#core/concordance/words-in';

const piece = fc.constantFrom(
  'C.A.F.',
  'U.R.S.S',
  'a',
  'é',
  'e\u0301',
  'mot',
  '.',
  ' ',
  '’',
  '2023',
  '😀',
  '𝒜',
  'fin.',
  '\ud800',
);

it('finds the words that the expression finds', () => {
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 12}), fc.integer({min: 1, max: 4}), (pieces, least) => {
      const text = pieces.join('');
      const found: string[] = [];
      wordFinder(least)(text, (start, end) => found.push(text.slice(start, end)));
      expect(found).toEqual(text.match(wordsFrom(least)) ?? []);
    }),
    {numRuns: 3000, seed: 1},
  );
});
