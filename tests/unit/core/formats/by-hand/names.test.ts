import fc from 'fast-check';
import {expect, it} from 'vitest';
import {nameFinder, nameKey} from '#core/formats/by-hand/names';

const NAMES = ['Zoé d’Œuvre', 'Al B.', 'Maximilienne'];
const parts = fc.constantFrom(
  'Zoé',
  'zoe\u0301',
  'd’Œuvre',
  "D'OEUVRE",
  'Al',
  'AL',
  'b.',
  'B',
  'MAXIMILIENNE',
  ' ',
  '  ',
  '1',
  'ﬁ',
);

it('a name is found by its key, and only by it, though what has too many letters is not looked at', () => {
  const find = nameFinder(NAMES);
  let found = 0;
  fc.assert(
    fc.property(fc.array(parts, {maxLength: 5}), (typed) => {
      const text = typed.join('');
      const expected = NAMES.find((name) => nameKey(name) === nameKey(text));
      if (expected !== undefined) found++;
      expect(find(text)).toBe(expected);
    }),
    {numRuns: 5000, seed: 1},
  );
  expect(found).toBeGreaterThan(20);
});
