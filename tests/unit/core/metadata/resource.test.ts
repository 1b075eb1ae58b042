import {expect, it} from 'vitest';
import {resourceMetadata} from '#core/metadata/resource';
import {resource, SITE} from '../../../support/citation-cases';

const work = (changes: Parameters<typeof resource>[0]) => resourceMetadata(resource(changes), SITE).jsonLd[0]!;
const tag = (changes: Parameters<typeof resource>[0], name: string) =>
  resourceMetadata(resource(changes), SITE).tags.find((each) => each.name === name)?.content;

it('a work is told apart from the page that describes it', () => {
  const book = work({URL: 'https://editions.example.org/livre', DOI: '10.1234/essai'});
  expect(book).toMatchObject({
    '@type': 'Book',
    url: 'https://editions.example.org/livre',
    sameAs: 'https://doi.org/10.1234/essai',
    mainEntityOfPage: 'https://archive.example.org/base/ressources/ressource-d-essai/',
  });
  expect(resourceMetadata(resource({}), SITE).links.map(({rel}) => rel)).not.toContain('license');
});

it('without an address it is reached by its DOI, which stays a DOI', () => {
  expect(tag({DOI: '10.1234/essai'}, 'z:url')).toBe('https://doi.org/10.1234/essai');
  expect(tag({DOI: '10.1234/essai'}, 'z:DOI')).toBe('10.1234/essai');
  expect(tag({}, 'z:url')).toBeUndefined();
});

it('the abstract says whose it is', () => {
  expect(tag({}, 'z:abstractNote')).toMatch(/^Résumé écrit par l’archive\u00A0: ./);
});

it('people are cut, collectives whole, and no collective edits', () => {
  const given = work({
    author: [{family: 'd’Exemple', given: 'Zoé'}, {literal: 'Collectif B'}],
    editor: [{literal: 'Collectif C'}],
  });
  expect(given['author']).toEqual([
    {'@type': 'Person', name: 'Zoé d’Exemple', familyName: 'd’Exemple', givenName: 'Zoé'},
    {'@type': 'Organization', name: 'Collectif B'},
  ]);
  expect(given['editor']).toBeUndefined();
  expect(given['contributor']).toEqual([{'@type': 'Organization', name: 'Collectif C'}]);
});

it('it was published no more precisely than it is known', () => {
  expect(work({issued: '2022-10'})['datePublished']).toBe('2022-10');
  expect(work({issued: '2022/2023'})['datePublished']).toBeUndefined();
  expect(work({})['datePublished']).toBeUndefined();
});

it('an event has none of what works have', () => {
  expect(Object.keys(work({type: 'event', author: [{literal: 'Collectif B'}], issued: '2022'}))).not.toContain(
    'author',
  );
});
