import {describe, expect, it} from 'vitest';
import {inContext} from '#core/text/in-context';

const around = (text: string, word: string) => {
  const start = text.indexOf(word);
  return Object.values(inContext(text, start, start + word.length));
};

describe('a word among its neighbours', () => {
  it('is shown with all of a short text, on one line', () => {
    expect(around('Un\n\npetit mot ici.', 'mot')).toEqual(['Un petit ', 'mot', ' ici.']);
  });

  it('is cut between words, and says so', () => {
    const [before, word, after] = around(`${'avant '.repeat(20)}mot ${'après '.repeat(20)}`, 'mot');
    expect(before).toMatch(/^…\u00A0(?:avant )+$/);
    expect(word).toBe('mot');
    expect(after).toMatch(/^(?: après)+\u00A0…$/);
    expect(before!.length + after!.length).toBeLessThan(105);
  });

  it('stands alone between words that are longer than the room, cut nowhere', () => {
    expect(around(`${'😀'.repeat(50)} mot ${'😀'.repeat(50)}`, 'mot').join('')).toBe('…\u00A0mot\u00A0…');
  });
});
