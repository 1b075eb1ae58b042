import {describe, expect, it} from 'vitest';
import {mayHold} from '#core/concordance/may-hold';
import {termMatcher, type TermForms} from '#core/text/match-terms';

const forms: readonly TermForms[] = [
  {id: 'non-recours', forms: ['Non-recours', 'non-recours aux droits']},
  {id: 'caf', forms: ['CAF', 'caisse d’allocations familiales']},
  {id: 'aide', forms: ['l’aide à la décision']},
  {id: 'demat', forms: ['démat’', '100 % démat’']},
  {id: 'ia', forms: ['IA']},
  {id: 'paris', forms: ['Caf de Paris', 'loi de programmation']},
];
const [may, match] = [mayHold(forms), termMatcher(forms)];

describe('a first look at a text', () => {
  it.each([
    'Les NON RECOURS',
    'aux caisses d’allocations familiales',
    'la C.A.F. de Paris',
    'd’aides à la décision',
    'un objectif «\u00A0100\u00A0% démat’\u00A0»',
    'l’IA, l’I.A.',
    'une caf de paris',
  ])('lets %j through, where a form stands', (text) => {
    expect(match(text).length).toBeGreaterThan(0);
    expect(may(text)).toBe(true);
  });

  it.each(['', 'Rien de tel ici.', 'des recommandations', 'une loi', 'un programme'])('turns %j away', (text) => {
    expect(may(text)).toBe(false);
  });
});
