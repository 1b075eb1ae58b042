import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {frenchNumber, frenchPercent, frenchSigned, toTex} from '#core/text/french-number';

/** Not the narrow one, which does not show in our serif. */
const N = '\u00A0';
const MINUS = '\u2212';

describe('a number in French', () => {
  it.each([
    [0, 0, '0'],
    [-0.04, 1, '0'],
    [999, 0, '999'],
    [1000, 0, `1${N}000`],
    [1234567.891, 2, `1${N}234${N}567,89`],
    [2.5, 1, '2,5'],
    [2, 3, '2'],
    [1000.1004, 3, `1${N}000,1`],
    [-0.5, 1, `${MINUS}0,5`],
    [-1500, 0, `${MINUS}1${N}500`],
  ])('%d with %i decimals at most is written %j', (value, digits, written) => {
    expect(frenchNumber(value, digits)).toBe(written);
  });

  it('keeps its value, whatever it is', () => {
    fc.assert(
      fc.property(fc.integer({min: -1e12, max: 1e12}), fc.integer({min: 0, max: 3}), (whole, digits) => {
        const value = whole / 10 ** digits;
        const read = frenchNumber(value, digits).replaceAll(N, '').replace(',', '.').replace(MINUS, '-');
        expect(Number(read) + 0).toBeCloseTo(value, 6);
      }),
    );
  });

  it('has a percent sign after a space that does not break', () => {
    expect(frenchPercent(0.025)).toBe(`2,5${N}%`);
    expect(frenchPercent(1)).toBe(`100${N}%`);
    expect(frenchPercent(0.0748, 0)).toBe(`7${N}%`);
  });

  it('shows its sign where the sign matters', () => {
    expect([1.2, 0, -0.5, 0.04].map((value) => frenchSigned(value, 1))).toEqual(['+1,2', '0', `${MINUS}0,5`, '0']);
  });

  it('is written so that a formula reads the same', () => {
    expect(toTex(frenchNumber(-1234.5, 1))).toBe('-1\\,234{,}5');
    expect(toTex(frenchPercent(0.075))).toBe('7{,}5\\,\\%');
  });
});
