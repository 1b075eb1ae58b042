import {expect, it} from 'vitest';
import {beginning} from '#core/text/beginning';

it('keeps a short text whole, on one line', () => {
  expect(beginning(' Bonjour\n\nà tous. ', 80)).toBe('Bonjour à tous.');
});

it('cuts between words, without the punctuation before the cut', () => {
  expect(beginning('Bonjour, mesdames et messieurs', 12)).toBe('Bonjour\u00A0…');
});

it('cuts inside a word that is alone longer', () => {
  expect(beginning('anticonstitutionnellement', 4)).toBe('anti\u00A0…');
});
