import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {stemsOf} from '#core/text/analyse';
import {excerpt, mark} from '#core/text/excerpt';

describe('marking', () => {
  it('loses and adds nothing', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme', maxLength: 200}), fc.string({maxLength: 8}), (text, word) => {
        const pieces = mark(text, stemsOf(word));
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      }),
    );
  });

  it('marks the word without its article, plural or not, and the beginning of a word when asked', () => {
    const found = (wanted: string[]) =>
      mark('L’algorithme, les algorithmes.', wanted)
        .filter((piece) => piece.found)
        .map(({text}) => text);
    expect(found(stemsOf('algorithme'))).toEqual(['algorithme', 'algorithmes']);
    expect(found(['algo*'])).toEqual(['algorithme', 'algorithmes']);
    expect(found(['logarithm'])).toEqual([]);
  });

  it('marks once what says several words at once', () => {
    expect(mark('les usager·es', stemsOf('usagère'))).toEqual([
      {text: 'les ', found: false},
      {text: 'usager·es', found: true},
    ]);
  });

  it('of a long text shows the passage with the words, cut at words', () => {
    const text = `${'avant '.repeat(100)}le score de risque ${'après '.repeat(100)}`;
    const pieces = excerpt(text, stemsOf('score risque'));
    expect(pieces.filter((piece) => piece.found).map((piece) => piece.text)).toEqual(['score', 'risque']);
    expect(pieces[0]?.text).toBe('… ');
    expect(pieces.at(-1)?.text).toBe(' …');
    expect(pieces.map((piece) => piece.text).join('').length).toBeLessThan(220);
  });
});
