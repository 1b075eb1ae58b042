import {expect, it} from 'vitest';
import {sectionsOf} from '#core/markdown/sections';

it('a text is cut at its headings; code in a line is words, a block of code is not', () => {
  const text = 'Avant.\n\n## Vérifier\n\nLancez `npm run verifier`.\n\n```sh\nalgoritme\n```\n\n- un\n- deux\n';
  expect(sectionsOf(text)).toEqual([
    {title: undefined, anchor: undefined, text: 'Avant.'},
    {title: 'Vérifier', anchor: 'vérifier', text: 'Lancez npm run verifier. un • deux'},
  ]);
});

it('an anchor is made of the heading as it is written: a no-break space is no hyphen', () => {
  const text = '## Ce que «\u00A0sûr\u00A0» veut dire ici\n\nA.\n\n## Un piège\u00A0: le taux\n\nB.\n';
  expect(sectionsOf(text).map(({title, anchor}) => [title, anchor])).toEqual([
    ['Ce que « sûr » veut dire ici', 'ce-que-sûr-veut-dire-ici'],
    ['Un piège : le taux', 'un-piège-le-taux'],
  ]);
});

it('what a text sets apart stays apart, unless a mark of its own ends it', () => {
  const text = '### On a cherché en vain\n\nOn peut écrire\u00A0:\n\n- un **mot**\n- deux.\n\nEt puis\n\n> cité\n';
  expect(sectionsOf(text)[0]!.text).toBe('On a cherché en vain • On peut écrire : un mot • deux. Et puis • cité');
  const table = '| a **b** c | d |\n| --- | --- |\n| e | f |\n';
  expect(sectionsOf(table, 'md')[0]!.text).toBe('a b c • d • e • f');
});
