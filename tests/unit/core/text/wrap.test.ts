import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {balance, clamp, wrap} from '#core/text/wrap';

/** Every character one em wide: widths are counted by hand. */
const measure = (words: string) => [...words].length;
const text = fc
  .array(fc.oneof(fc.string({minLength: 1, maxLength: 9}), fc.constantFrom('\u00A0', 'à', 'x'.repeat(40))))
  .map((words) => words.join(' '));
const width = fc.integer({min: 4, max: 30});

describe('wrap', () => {
  it('cuts at ordinary spaces only', () => {
    expect(wrap('un deux trois', 7, measure)).toEqual(['un deux', 'trois']);
    expect(wrap('à «\u00A0un\u00A0»', 6, measure)).toEqual(['à', '«\u00A0un\u00A0»']);
    expect(wrap('', 7, measure)).toEqual([]);
  });

  it('cuts a word that no line holds', () => {
    expect(wrap('un abcdefghij', 4, measure)).toEqual(['un', 'abcd', 'efgh', 'ij']);
  });

  it('never makes a line too wide, and loses nothing but spaces', () => {
    fc.assert(
      fc.property(text, width, (words, wide) => {
        const lines = wrap(words, wide, measure);
        expect(Math.max(0, ...lines.map(measure))).toBeLessThanOrEqual(wide);
        expect(lines.join('').replaceAll(' ', '')).toBe(words.replaceAll(' ', ''));
      }),
    );
  });
});

describe('balance', () => {
  it('leaves no word alone', () => {
    const words = 'aaaa bbbb cccc dddd e';
    const lines = wrap(words, 19, measure);
    expect(lines).toEqual(['aaaa bbbb cccc dddd', 'e']);
    expect(balance(words, lines, 19, measure)).toEqual(['aaaa bbbb', 'cccc dddd e']);
  });

  it.each([
    ['Présentation du cycle', 20],
    ['L’algorithmisation du contrôle CAF', 20],
  ])('cuts no word that a line holds: %s', (words, wide) => {
    const even = balance(words, wrap(words, wide, measure), wide, measure);
    expect(even.join(' ')).toBe(words);
  });

  it('keeps words, widths and the number of lines', () => {
    fc.assert(
      fc.property(text, width, (words, wide) => {
        const lines = wrap(words, wide, measure);
        const even = balance(words, lines, wide, measure);
        expect(even.length).toBeLessThanOrEqual(lines.length);
        expect(Math.max(0, ...even.map(measure))).toBeLessThanOrEqual(wide);
        expect(even.join('').replaceAll(' ', '')).toBe(words.replaceAll(' ', ''));
        const whole = words.split(' ').every((word) => measure(word) <= wide);
        if (whole) expect(even.join(' ')).toBe(words.split(' ').filter(Boolean).join(' '));
      }),
    );
  });
});

describe('clamp', () => {
  it('leaves alone what is short enough', () => {
    expect(clamp(['un', 'deux'], 2, 9, measure)).toEqual(['un', 'deux']);
  });

  it('ends at a word, with an ellipsis, without a comma before it', () => {
    expect(clamp(['un deux', 'trois quatre', 'cinq'], 2, 12, measure)).toEqual(['un deux', 'trois\u00A0…']);
    expect(clamp(['un, deux', 'trois'], 1, 8, measure)).toEqual(['un\u00A0…']);
  });

  it('cuts a word that alone is too long', () => {
    expect(clamp(['abcdefgh', 'ij'], 1, 8, measure)).toEqual(['abcdef\u00A0…']);
  });
});
