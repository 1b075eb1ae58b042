import {describe, expect, it} from 'vitest';
import {termMatcher} from '#core/text/match-terms';

const match = termMatcher([
  {id: 'non-recours', forms: ['Non-recours', 'non-recours aux droits']},
  {id: 'score', forms: ['Score de risque', 'notation des allocataires']},
  {id: 'caf', forms: ['CAF', 'caisse d’allocations familiales']},
  {id: 'faux-positif', forms: ['Faux positif', 'fausse alerte']},
  {id: 'demat', forms: ['démat’', 'dématérialisation']},
  {id: 'france-services', forms: ['espaces France services']},
  {id: 'cent', forms: ['100 % démat’']},
]);
const found = (text: string) => match(text).map(({id, start, end}) => [id, text.slice(start, end)]);

describe('a term in a text', () => {
  it.each([
    ['Le non-recours, puis', [['non-recours', 'non-recours']]],
    ['Le non recours', [['non-recours', 'non recours']]],
    ['le non‑recours (insécable)', [['non-recours', 'non‑recours']]],
    ['des scores de risque', [['score', 'scores de risque']]],
    ['de fausses alertes', [['faux-positif', 'fausses alertes']]],
    [
      'Les Caf et la CAF',
      [
        ['caf', 'Caf'],
        ['caf', 'CAF'],
      ],
    ],
    ['les caisses d’allocations familiales', [['caf', 'caisses d’allocations familiales']]],
    ['l’algorithme et l’accès à la dématérialisation', [['demat', 'dématérialisation']]],
    ['la « démat’ »', [['demat', 'démat’']]],
    ['un objectif de 100 % démat’ en 2022', [['cent', '100 % démat’']]],
    ['un espace France services', [['france-services', 'espace France services']]],
  ])('is found in %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    'un café, la cafétéria',
    'un syndicat, la CFE Espace France services',
    'caf sans capitale',
    'un score, de risque',
    'faux. Positif',
    'notation (des) allocataires',
  ])('is not found in %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('is the longest that stands there', () => {
    expect(found('le non-recours aux droits')).toEqual([['non-recours', 'non-recours aux droits']]);
  });
});
