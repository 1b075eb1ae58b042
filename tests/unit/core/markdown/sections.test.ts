import {expect, it} from 'vitest';
import {sectionsOf} from '#core/markdown/sections';

it('a text is cut at its headings; code in a line is words, a block of code is not', () => {
  const text = 'Avant.\n\n## Vérifier\n\nLancez `npm run verifier`.\n\n```sh\nalgoritme\n```\n\n- un\n- deux\n';
  expect(sectionsOf(text)).toEqual([
    {title: undefined, anchor: undefined, text: 'Avant.'},
    {title: 'Vérifier', anchor: 'vérifier', text: 'Lancez npm run verifier. un deux'},
  ]);
});
