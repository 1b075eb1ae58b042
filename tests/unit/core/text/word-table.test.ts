import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {WordTable} from '#core/text/word-table';

describe('table of words', () => {
  it('knows of each word what was found of it, wherever it stands', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({minLength: 1, maxLength: 3, unit: fc.constantFrom('a', 'b', 'é', '字')})),
        (words) => {
          const table = new WordTable((word) => `[${word}]`);
          const text = words.join('');
          let start = 0;
          for (const word of words) {
            expect(table.at(text, start, start + word.length)).toBe(`[${word}]`);
            start += word.length;
          }
        },
      ),
      {numRuns: 2_000},
    );
  });

  it('asks once for a word', () => {
    const asked: string[] = [];
    const table = new WordTable((word) => asked.push(word));
    for (const text of ['un deux un', 'deux un']) {
      for (const {0: word, index} of text.matchAll(/\p{L}+/gu)) table.at(text, index, index + word.length);
    }
    expect(asked).toEqual(['un', 'deux']);
  });

  it('begins anew when it is full, and is right all the same', () => {
    let asked = 0;
    const table = new WordTable((word) => (asked++, word));
    const words = Array.from({length: 140_000}, (_, number) => number.toString(36));
    for (let turn = 0; turn < 2; turn++) {
      for (const word of words) if (table.at(word, 0, word.length) !== word) throw new Error(word);
    }
    expect(asked).toBeGreaterThan(140_000);
    expect(asked).toBeLessThanOrEqual(280_000);
  });
});
