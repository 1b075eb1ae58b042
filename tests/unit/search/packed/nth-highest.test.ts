import fc from 'fast-check';
import {expect, it} from 'vitest';
import {nthHighest} from '#search/packed/nth-highest';

it('the nth highest value is the one that sorting would find', () => {
  const values = fc.array(fc.oneof(fc.integer({min: 0, max: 5}), fc.double({noNaN: true})), {
    minLength: 1,
    maxLength: 60,
  });
  fc.assert(
    fc.property(values, fc.nat(), (drawn, at) => {
      const rank = (at % drawn.length) + 1;
      const sorted = Float64Array.from(drawn).sort().reverse();
      expect(nthHighest(Float64Array.from(drawn), rank)).toBe(sorted[rank - 1]);
    }),
    {numRuns: 1000},
  );
});
