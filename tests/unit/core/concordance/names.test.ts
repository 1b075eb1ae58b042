import {describe, expect, it} from 'vitest';
import type {Person} from '#core/archive/archive';
import {nameForms} from '#core/concordance/names';
import {termMatcher} from '#core/text/match-terms';

/** Invented names. */
const person = (id: string, name: string, sort = name, kind: Person['kind'] = 'person') =>
  ({id, kind, name: {value: name, certainty: 'stated', sources: []}, sort}) as unknown as Person;

const forms = nameForms([
  person('camille', 'Anne-Camille Exemple', 'Exemple, Anne-Camille'),
  person('dominique', 'Dominique d’Essai', 'Essai, Dominique d’'),
  person('une', 'Une Semblable', 'Semblable, Une'),
  person('autre', 'Autre Semblable', 'Semblable, Autre'),
  person('mouton', 'Le Mouton Exemple', 'Mouton Exemple (Le)', 'collective'),
  person('nos', 'Nos essais publics', 'Nos essais publics', 'collective'),
  person('apres', 'Apressai', 'Apressai', 'collective'),
]);
const match = termMatcher(forms);
const found = (text: string) =>
  match(text).flatMap((each) => {
    const form = forms.find(({id}) => id === each.id)!;
    return form.isSaid(text, each) ? [[form.person, text.slice(each.start, each.end)]] : [];
  });

describe('a name in a text', () => {
  it.each([
    ['avec Anne-Camille Exemple.', ['camille', 'Anne-Camille Exemple']],
    ['avec Anne Camille EXEMPLE', ['camille', 'Anne Camille EXEMPLE']],
    ['selon Mme Exemple, puis', ['camille', 'Exemple']],
    ['Merci, madame Exemple.', ['camille', 'Exemple']],
    ['A. Exemple, A.-C. Exemple', ['camille', 'Exemple'], ['camille', 'Exemple']],
    ['M. d’Essai', ['dominique', 'Essai']],
    ['l’appel du Mouton Exemple', ['mouton', 'Mouton Exemple']],
    ['Mouton Exemple appelle', ['mouton', 'Mouton Exemple']],
    ['le collectif Nos essais publics', ['nos', 'Nos essais publics']],
    ['le collectif «\u00A0Nos essais publics\u00A0»', ['nos', 'Nos essais publics']],
    ['Apressai en parle, d’Apressai', ['apres', 'Apressai'], ['apres', 'Apressai']],
  ])('is found in %j', (text, ...expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    ['ordinary words', 'un bel exemple, un essai, nos essais publics'],
    ['the first words of a sentence', 'Bon. Nos essais publics ferment.'],
    ['the first words of a quotation', '«\u00A0Nos essais publics ferment\u00A0»'],
    ['a surname alone', 'Un Exemple parmi d’autres'],
    ['the initial of another', 'B. Exemple'],
    ['a surname that two people bear', 'Mme Semblable'],
    ['a collective without its capitals', 'le mouton exemple'],
  ])('is not %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});
