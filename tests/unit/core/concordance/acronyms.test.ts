import {describe, expect, it} from 'vitest';
import {acronymsIn} from '#core/concordance/acronyms';

const found = (text: string) => acronymsIn(text).map(({letters, start, end}) => [letters, text.slice(start, end)]);

describe('an acronym in a text', () => {
  it.each([
    ['la CAF et l’ONG, d’AOC', ['CAF', 'CAF'], ['ONG', 'ONG'], ['AOC', 'AOC']],
    ['le R.S.A. augmente', ['RSA', 'R.S.A.']],
    ['le R.S.A', ['RSA', 'R.S.A']],
    ['des OGMs', ['OGM', 'OGMs']],
    ['PME-PMI', ['PME', 'PME'], ['PMI', 'PMI']],
    ['la R&D, le CO2, une A4', ['R&D', 'R&D'], ['CO2', 'CO2']],
    ['seulement la R&D', ['R&D', 'R&D']],
    ['à l’ÉNA', ['ÉNA', 'ÉNA']],
    ['les 𐐀𐐁 d’ailleurs', ['𐐀𐐁', '𐐀𐐁']],
    ['un CDI, son CV', ['CDI', 'CDI'], ['CV', 'CV']],
    ['la CAF, le RSA, l’ASS, la PUMA', ['CAF', 'CAF'], ['RSA', 'RSA'], ['ASS', 'ASS'], ['PUMA', 'PUMA']],
  ])('is found in %j', (text, ...expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    ['Roman numerals', 'article II, titre XIV, tome LXXXIX, le XXIe siècle'],
    ['civilities', 'MM. Exemple et Essai, MME Exemple'],
    ['initials of a first name', 'J.P. Exemple a dit'],
    ['a shout', 'C’EST LA CAF DE PARIS qui parle'],
    ['a heading in capitals', 'TITRE PREMIER NOUVEAU'],
    ['a long word in capitals', 'une COMPÉTITIVITÉ'],
    ['a piece of an address', 'https://exemple/CAF, caf@ABC et ABC.fr'],
    ['a name in two capitals', 'McExemple, iOS, DVDthèque'],
    ['a single letter', 'L’État, A, B'],
  ])('is not %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});
