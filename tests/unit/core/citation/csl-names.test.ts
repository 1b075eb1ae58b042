import {describe, expect, it} from 'vitest';
import {personName, toCslName} from '#core/citation/csl-names';

describe('a name of a record', () => {
  it.each([
    [
      {family: 'Essai', given: 'Clara'},
      {family: 'Essai', given: 'Clara'},
    ],
    [{literal: 'Collectif B'}, {literal: 'Collectif B'}],
    [
      {family: 'La Fontaine', given: 'Jean de'},
      {family: 'La Fontaine', given: 'Jean', 'dropping-particle': 'de'},
    ],
    [
      {family: 'Exemple', given: 'Zoé d’'},
      {family: 'Exemple', given: 'Zoé', 'dropping-particle': 'd’'},
    ],
    [
      {family: 'van den Berg', given: 'Anna'},
      {family: 'Berg', given: 'Anna', 'non-dropping-particle': 'van den'},
    ],
    [
      {family: 'd’Exemple', given: 'Zoé'},
      {family: 'Exemple', given: 'Zoé', 'non-dropping-particle': 'd’'},
    ],
    [
      {family: 'Van den Berg', given: 'Anna'},
      {family: 'Van den Berg', given: 'Anna'},
    ],
    [
      {family: 'hooks', given: 'bell'},
      {family: 'hooks', given: 'bell'},
    ],
    [
      {family: 'El Fatihi', given: 'Hajar'},
      {family: 'El Fatihi', given: 'Hajar'},
    ],
    [{family: 'Essai'}, {family: 'Essai'}],
  ])('%j is cut where CSL cuts it', (name, expected) => {
    expect(toCslName(name)).toEqual(expected);
  });
});

describe('the name of a person', () => {
  const record = (value: string, sort: string, kind: 'person' | 'collective' = 'person') =>
    personName({kind, name: {value, certainty: 'stated', sources: []}, sort});

  it('is cut when its sorted form is the same name', () => {
    expect(record('Clara Essai', 'Essai, Clara')).toEqual({family: 'Essai', given: 'Clara'});
    expect(record('Zoé d’Exemple', 'Exemple, Zoé d’')).toEqual({
      family: 'Exemple',
      given: 'Zoé',
      'dropping-particle': 'd’',
    });
  });

  it('stays whole when it is not, and for a collective', () => {
    expect(record('Intervenante 1', 'Intervenante 1')).toEqual({literal: 'Intervenante 1'});
    expect(record('Clara Essai', 'Essai, Claire')).toEqual({literal: 'Clara Essai'});
    expect(record('Le Collectif', 'Collectif, Le', 'collective')).toEqual({literal: 'Le Collectif'});
  });
});
