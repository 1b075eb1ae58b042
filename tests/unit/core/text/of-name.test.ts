import {expect, it} from 'vitest';
import {ofName} from '#core/text/of-name';

it.each([
  ['Clara', 'de Clara'],
  ['Anne', 'd’Anne'],
  ['Émilie', 'd’Émilie'],
  ['Œuvre A', 'd’Œuvre A'],
  ['Yves', 'd’Yves'],
  ['Yoan', 'de Yoan'],
  ['Hubert', 'de Hubert'],
  ['Le Collectif', 'du Collectif'],
  ['La Quadrature', 'de La Quadrature'],
  ['les auteurs du livre', 'des auteurs du livre'],
  ['Lesage', 'de Lesage'],
  ['une personne du collectif A', 'd’une personne du collectif A'],
])('« de » before %s: %s', (name, words) => {
  expect(ofName(name)).toBe(words);
});
