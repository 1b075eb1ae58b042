import fc from 'fast-check';
import {expect, it} from 'vitest';
import {endingAt} from '#core/formats/cues/words';

const signs = fc.constantFrom('a', 'é', '.', '…', '»', '”', ')', '’', ',', ';', '–', ':', '1');

it('what ends with a word is told by its last signs', () => {
  const seen = new Map<string | undefined, number>();
  fc.assert(
    fc.property(fc.array(signs, {minLength: 1, maxLength: 6}), (word) => {
      const text = `Avant. ${word.join('')}`;
      const isSentence = /[.!?…][»”"’')\]]*$/u.test(word.join(''));
      const expected = isSentence ? 'sentence' : /[,;:)»”–—]$/u.test(text) ? 'clause' : undefined;
      seen.set(expected, (seen.get(expected) ?? 0) + 1);
      expect(endingAt(text, text.length)).toBe(expected);
    }),
    {numRuns: 2000, seed: 1},
  );
  expect(Math.min(...seen.values())).toBeGreaterThan(100);
  expect(seen.size).toBe(3);
});
