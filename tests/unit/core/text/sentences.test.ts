import {describe, expect, it} from 'vitest';
import {firstSentence} from '#core/text/sentences';

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
