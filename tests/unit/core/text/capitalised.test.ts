import {expect, it} from 'vitest';
import {capitalised} from '#core/text/capitalised';

it.each([
  ['en 2021', 'En 2021'],
  ['être lu', 'Être lu'],
  ['RSA socle', 'RSA socle'],
  ['', ''],
])('puts a capital to %j alone', (words, expected) => {
  expect(capitalised(words)).toBe(expected);
});
