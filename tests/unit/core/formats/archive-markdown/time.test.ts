import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {looksLikeTime, readTime, writeTime} from '#core/formats/archive-markdown/time';
import type {Ms} from '#core/model/transcript';

describe('a time', () => {
  it.each([
    ['00:00:00', 0],
    ['00:01:05', 65_000],
    ['00:01:05.250', 65_250],
    ['99:59:59.999', 359_999_999],
    ['100:00:00', 360_000_000],
  ])('%s is %d ms', (text, ms) => {
    expect(readTime(text)).toBe(ms);
    expect(writeTime(ms as Ms)).toBe(text);
  });

  it.each([
    '0:5',
    '41:10',
    '0:41:10',
    '00:70:00',
    '00:00:60',
    '00:00:01.5',
    '00:00:01,500',
    '00:00:00:01',
    '10:30',
    '1:2.',
  ])('is not %s, which was meant as one', (text) => {
    expect(readTime(text)).toBeUndefined();
    expect(looksLikeTime(text)).toBe(true);
  });

  it.each(['', '2023', 'rires', '12 h 30', '1:a', ':10', '10:', '٠٠:٠٠:٠٠'])(
    'is not %j, nor was meant as one',
    (text) => {
      expect(readTime(text)).toBeUndefined();
      expect(looksLikeTime(text)).toBe(false);
    },
  );

  it('is read as it was written', () => {
    fc.assert(
      fc.property(fc.integer({min: 0, max: 3_599_999_999}), (ms) => {
        expect(readTime(writeTime(ms as Ms))).toBe(ms);
        expect(looksLikeTime(writeTime(ms as Ms))).toBe(true);
      }),
    );
  });
});
