import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {alignWords} from '#core/import/align-words';

const words = fc.array(fc.constantFrom(...'abcdefghij'), {maxLength: 60});

describe('words of two texts', () => {
  it('are matched in order, each once, with the same word', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const places = alignWords(before, after);
        expect(places).toHaveLength(before.length);
        const found = places.flatMap((place, at) => (place === -1 ? [] : [[at, place] as const]));
        for (const [at, place] of found) expect(after[place]).toBe(before[at]);
        const order = found.map(([, place]) => place);
        expect(order).toEqual([...new Set(order)].sort((a, b) => a - b));
      }),
    );
  });

  it('are all matched when the texts are the same', () => {
    fc.assert(
      fc.property(words, (text) => {
        expect(alignWords(text, text)).toEqual(text.map((_, at) => at));
      }),
    );
  });

  it('find each other again around what was put in, taken out or changed, in long texts', () => {
    let state = 1;
    const before = Array.from({length: 5000}, () => `mot${(state = (state * 48271) % 2147483647) % 701}`);
    const after = [...before.slice(0, 1000), 'un', 'ajout', ...before.slice(1000, 3000), ...before.slice(3010)];
    after[2500] = 'autre';
    const lost = alignWords(before, after).filter((place) => place === -1).length;
    expect(lost).toBeGreaterThanOrEqual(11);
    expect(lost).toBeLessThan(20);
  });

  it('are not looked for without end in texts that repeat themselves', () => {
    const [before, after] = [Array<string>(30_000).fill('a'), ['b', ...Array<string>(20_000).fill('a'), 'c']];
    expect(alignWords(before, after).every((place, at) => place === -1 || after[place] === before[at])).toBe(true);
  });
});
