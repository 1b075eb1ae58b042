import {describe, expect, it} from 'vitest';
import {firstSentence, sentencesOf} from '#core/text/sentences';

describe('the first sentence', () => {
  it.each([
    ['Une phrase. Une autre.', 'Une phrase.'],
    ['Une seule phrase', 'Une seule phrase'],
    ['Selon l’art. L. 311 du code. Ensuite.', 'Selon l’art. L. 311 du code.'],
    ['Une question\u202F? «\u00A0Oui.\u00A0» Puis.', 'Une question\u202F?'],
    ['Le RSA (art. 3). Il est versé.', 'Le RSA (art. 3).'],
  ])('of %j', (text, first) => {
    expect(firstSentence(text)).toBe(first);
  });
});

describe('the sentences', () => {
  it('cover the text, from the first letter of each to its mark', () => {
    const text = 'Une phrase. Une autre\u202F? «\u00A0Oui.\u00A0» Puis la fin';
    expect(sentencesOf(text).map(({start, end}) => text.slice(start, end))).toEqual([
      'Une phrase.',
      'Une autre\u202F?',
      '«\u00A0Oui.\u00A0» Puis la fin',
    ]);
  });

  it('are one in an empty text', () => {
    expect(sentencesOf('')).toEqual([{start: 0, end: 0}]);
  });
});
