import {createHash} from 'node:crypto';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {chainHash, Hash, hashWith, saltedHash, type Salt} from '../../../../src/core/anchors/hash';
import {foldWords} from '../../../../src/core/anchors/fold-words';

const SALT = '00112233445566778899aabbccddeeff' as Salt;
const sha256 = (text: string) => `v1:${createHash('sha256').update(text, 'utf8').digest('hex')}`;

describe('saltedHash', () => {
  it('is SHA-256 of the salt, a line feed and the folded words, with its version', () => {
    expect(saltedHash('Déjà vu', SALT)).toBe(sha256(`${SALT}\nDéjà vu`));
    expect(Hash.safeParse(saltedHash('', SALT)).success).toBe(true);
  });

  it.each([
    ['composed letters', 'de\u0301ja\u0300 vu', 'déjà vu'],
    ['no-break spaces, narrow or not', 'mot\u202F! «\u00A0oui\u00A0»', 'mot ! « oui »'],
    ['line breaks and runs of spaces', ' un\n\ndeux  trois ', 'un deux trois'],
  ])('does not see %s', (_, one, other) => {
    expect(foldWords(one)).toBe(other);
    expect(saltedHash(one, SALT)).toBe(saltedHash(other, SALT));
  });

  it('folds any text as the recipe says, at a glance or not', () => {
    const character = fc.constantFrom(...'aé’…– \u00A0\u202F\u2003\n\u0301\u02FF\u0300\u212B\u0085');
    fc.assert(
      fc.property(fc.string({unit: fc.oneof(character, fc.string({unit: 'binary', maxLength: 1}))}), (text) => {
        expect(foldWords(text)).toBe(text.normalize('NFC').replace(/\s+/gu, ' ').trim());
      }),
      {numRuns: 2000},
    );
  });

  it('sees case, accents, punctuation, and the salt', () => {
    const hashes = ['oui', 'Oui', 'ouï', 'oui.'].map((words) => saltedHash(words, SALT));
    expect(new Set([...hashes, saltedHash('oui', SALT.replace('0', '1') as Salt)]).size).toBe(5);
  });

  it('holds for emoji, right-to-left script and unpaired halves of characters', () => {
    for (const words of ['👩🏽‍🌾', 'مرحبا', 'a\uD800b']) expect(saltedHash(words, SALT)).toMatch(/^v1:[0-9a-f]{64}$/);
  });
});

describe('chainHash', () => {
  it('is SHA-256 of the line as it is, spaces included', () => {
    expect(chainHash('{"seq": 1}')).toBe(sha256('{"seq": 1}'));
    expect(chainHash('a ')).not.toBe(chainHash('a'));
  });
});

describe('hashWith', () => {
  it('hands every hash from then on to the machine', () => {
    const asked: string[] = [];
    hashWith((text) => {
      asked.push(text);
      return createHash('sha256').update(text).digest('hex');
    });
    expect(chainHash('une ligne')).toBe(sha256('une ligne'));
    expect(saltedHash('un  mot\uD800', SALT)).toBe(sha256(`${SALT}\nun mot\uD800`));
    expect(asked).toEqual(['une ligne', `${SALT}\nun mot\uD800`]);
  });
});
