import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {readAddressTime, writeAddressTime} from '#core/text/address-time';

describe('a time in the address of an excerpt', () => {
  it.each([
    ['754', 754_000],
    ['754.5', 754_500],
    ['12:34', 754_000],
    ['1:02:03', 3_723_000],
    ['0', 0],
    ['90', 90_000],
  ])('%s is read', (words, time) => expect(readAddressTime(words)).toBe(time));

  it.each(['', 'x', '-1', '1:99', '99:00:99', '1e3', '12:', ':12', '1:60:00', ' 12', '12,5', 'Infinity'])(
    '« %s » is none',
    (words) => expect(readAddressTime(words)).toBeUndefined(),
  );

  it('comes back as it was written', () => {
    fc.assert(fc.property(fc.nat(359_999_999), (time) => readAddressTime(writeAddressTime(time)) === time));
  });
});
