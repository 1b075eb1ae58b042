import {expect, it} from 'vitest';
import {writeAboutTime, writeSpokenTime} from '#core/text/spoken-time';

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
