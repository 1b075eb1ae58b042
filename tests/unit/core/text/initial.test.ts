import {expect, it} from 'vitest';
import {initialOf} from '#core/text/initial';

it.each([
  ['Élue', 'E'],
  ['œuvre', 'O'],
  ['100 % démat’', '0-9'],
  ['«\u00A0aller vers\u00A0» numérique', 'A'],
  ['Ω', '#'],
  ['!', '#'],
])('%j stands under %s', (words, letter) => {
  expect(initialOf(words)).toBe(letter);
});
