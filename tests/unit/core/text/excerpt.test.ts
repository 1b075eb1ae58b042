import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {excerpt, mark, type Answering, type Piece} from '#core/text/excerpt';

/** Where words stand in a text, the first word being the first clause. */
function marksOf(text: string, ...words: string[]): Answering[] {
  return words
    .flatMap((word, clause) =>
      [...text.matchAll(new RegExp(word, 'gu'))].map(({index}) => ({
        ...{clause, rank: 0},
        start: index,
        end: index + word.length,
      })),
    )
    .sort((a, b) => a.start - b.start);
}

const textOf = (pieces: readonly Piece[]) => pieces.map(({text}) => text).join('');
const foundIn = (pieces: readonly Piece[]) => pieces.filter(({found}) => found).map(({text}) => text);

describe('marking', () => {
  it('loses and adds nothing', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme', maxLength: 200}), fc.constantFrom('a', 'e', ' '), (text, word) => {
        const pieces = mark(text, marksOf(text, word));
        expect(textOf(pieces)).toBe(text);
        expect(foundIn(pieces)).toEqual([...text.matchAll(new RegExp(word, 'gu'))].map(([found]) => found));
      }),
    );
  });

  it('of a long text shows the passage that answers most, cut at words', () => {
    const text = `un score ${'avant '.repeat(100)}le score de risque ${'après '.repeat(100)}`;
    const pieces = excerpt(text, marksOf(text, 'score', 'risque'));
    expect(foundIn(pieces)).toEqual(['score', 'risque']);
    expect(pieces[0]?.text).toBe('… ');
    expect(pieces.at(-1)?.text).toBe(' …');
    expect(textOf(pieces).length).toBeLessThan(220);
  });

  it('of a text that answers nothing shows the beginning', () => {
    expect(textOf(excerpt('mot '.repeat(100), []))).toMatch(/^mot mot .* …$/);
    expect(textOf(excerpt('Peu de mots.', []))).toBe('Peu de mots.');
  });
});
