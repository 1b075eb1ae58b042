import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {ALPHABET, isCode, makeCode} from '#core/anchors/code';

const random = fc.double({min: 0, max: 1, maxExcluded: true, noNaN: true});

describe('the code of a turn', () => {
  it.each(['7f3k2', '00000', 'zzzzz', 'abcde'])('may be %s', (code) => {
    expect(isCode(code)).toBe(true);
  });

  it.each([
    '',
    '7f3k',
    '7f3k22',
    '7F3K2',
    '7f3ki',
    '7f3kl',
    '7f3ko',
    '7f3ku',
    '7f3é2',
    ' 7f3k2',
    '7f3k2\n',
    't-7f3k2',
    '٧f3k2',
  ])('may not be %j', (code) => {
    expect(isCode(code)).toBe(false);
  });

  it('is written with 32 characters, none of which is read as another', () => {
    expect(new Set(ALPHABET).size).toBe(32);
    expect(ALPHABET).not.toMatch(/[ilouA-Z]/);
  });

  it('is drawn: the same number, the same code', () => {
    expect(makeCode(() => 0, new Set())).toBe('00000');
    expect(makeCode(() => 0.5, new Set())).toBe('g0000');
    expect(makeCode(() => 1 - Number.EPSILON, new Set())).toBe('zzzzz');
  });

  it('is never one that is taken, even with chance against it', () => {
    const taken = new Set<string>();
    for (let count = 0; count < 500; count++) taken.add(makeCode(() => 1 - Number.EPSILON, taken));
    expect(taken.size).toBe(500);
    expect([...taken].slice(0, 3)).toEqual(['zzzzz', '00000', '00001']);
  });

  it('is well written and new, whatever is drawn', () => {
    fc.assert(
      fc.property(fc.array(random, {minLength: 1, maxLength: 200}), (draws) => {
        const taken = new Set<string>();
        for (const draw of [...draws, ...draws]) {
          const code = makeCode(() => draw, taken);
          expect(isCode(code)).toBe(true);
          expect(taken.has(code)).toBe(false);
          taken.add(code);
        }
      }),
    );
  });
});
