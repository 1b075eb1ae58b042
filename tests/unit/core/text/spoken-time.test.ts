import fc from 'fast-check';
import {expect, it} from 'vitest';
import {readSpokenTime, writeAboutTime, writeSpokenTime} from '#core/text/spoken-time';

it.each([
  [0, '0 s'],
  [34_999, '34 s'],
  [65_000, '1 min 05 s'],
  [754_000, '12 min 34 s'],
  [3_600_000, '1 h 00 min 00 s'],
  [3_723_000, '1 h 02 min 03 s'],
])('%i ms is said « %s », without a place to cut the line', (time, said) => {
  expect(writeSpokenTime(time)).toBe(said.replaceAll(' ', '\u00A0'));
});

it.each([
  [29_999, 'moins d’une minute'],
  [30_000, 'environ 1 min'],
  [754_000, 'environ 13 min'],
  [3_599_000, 'environ 1 h'],
  [3_723_000, 'environ 1 h 02'],
  [26_016_000, 'environ 7 h 14'],
])('%i ms lasts « %s »', (time, said) => {
  expect(writeAboutTime(time).replaceAll('\u00A0', ' ')).toBe(said);
});

it('comes back as it was said, in whole seconds', () => {
  fc.assert(
    fc.property(fc.nat(999_999_999), (time) => {
      expect(readSpokenTime(writeSpokenTime(time))).toBe(Math.floor(time / 1000) * 1000);
    }),
  );
});

it.each(['lien', '', '12', '12 min', '1 h 05 s', '[34 s]'])('« %s » is no time', (words) => {
  expect(readSpokenTime(words)).toBeUndefined();
});
