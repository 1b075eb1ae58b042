import {describe, expect, it} from 'vitest';
import {wordsOf} from '../../../src/enhance/excerpt-words';

describe('an excerpt, as the bar tells it', () => {
  it.each([
    [{from: 20_000, to: 45_500}, 'de 20\u00A0s à 45\u00A0s'],
    [{from: 20_900, to: 21_100}, 'de 20\u00A0s à 21\u00A0s'],
    [{from: 20_100, to: 20_900}, 'de moins d’une seconde, à 20\u00A0s'],
    [{from: 20_900, to: 20_100}, 'de 20\u00A0s à 20\u00A0s'],
  ])('%j: %s', (excerpt, words) => {
    expect(wordsOf(excerpt)).toBe(words);
  });
});
