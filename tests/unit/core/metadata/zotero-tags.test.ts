import {describe, expect, it} from 'vitest';
import type {CslItem} from '#core/citation/csl';
import {zoteroTags} from '#core/metadata/zotero-tags';

/** Nobody wrote or said any of this. */
const DEBATE: CslItem = {
  id: 't-1aaaa',
  type: 'speech',
  title: 'Ce que l’essai fait au travail',
  author: [{family: 'Berg', given: 'Anna', 'non-dropping-particle': 'van den'}, {literal: 'Collectif B, section C'}],
  issued: {'date-parts': [[2022, 3, 5]]},
  'event-title': 'Cycle d’essai, séance n°\u00A02',
  'event-place': 'Paris',
  genre: 'extrait d’un débat',
  medium: 'transcription automatique non relue',
  version: '2026-05-03',
  locator: '12\u00A0min',
  URL: 'https://archive.example.org/t/1aaaa/',
  language: 'fr',
};
const tagsOf = (item: CslItem) => zoteroTags(item).map(({name, content}) => [name, content]);
const tag = (item: CslItem, name: string) => zoteroTags(item).find((each) => each.name === name)?.content;

describe('a debate', () => {
  it('is a presentation, whose kind says how far to trust its words', () => {
    expect(tagsOf(DEBATE)).toEqual([
      ['z:itemType', 'presentation'],
      ['z:presenters', 'van den Berg, Anna'],
      ['z:presenters', 'Collectif B\u201A section C,'],
      ['citation_publication_date', '2022-03-05'],
      ['citation_title', 'Ce que l’essai fait au travail'],
      ['z:meetingName', 'Cycle d’essai, séance n°\u00A02'],
      ['z:place', 'Paris'],
      ['z:type', 'extrait d’un débat, transcription automatique non relue'],
      ['citation_language', 'fr'],
    ]);
  });

  it('says that it has no date, so that none is taken from elsewhere in the page', () => {
    const {issued: _, ...undated} = DEBATE;
    expect(tag(undated, 'z:date')).toBe('s.\u00A0d.');
    expect(tag(undated, 'citation_publication_date')).toBeUndefined();
  });

  it('says beside a date what must be known of it', () => {
    expect(tag({...DEBATE, note: 'date déduite'}, 'z:extra')).toBe('date déduite');
  });

  it('has a date no finer than it is known', () => {
    expect(tag({...DEBATE, issued: {'date-parts': [[2023]]}}, 'citation_publication_date')).toBe('2023');
    expect(tag({...DEBATE, issued: {literal: 'au plus tard en 2023'}}, 'citation_publication_date')).toBe(
      'au plus tard en 2023',
    );
  });
});

describe('a work', () => {
  it('is of its own site, never of the one that is read', () => {
    const page: CslItem = {id: 'a', type: 'webpage', title: 'Page', URL: 'https://www.example.org/a'};
    expect(tag(page, 'z:publicationTitle')).toBe('example.org');
    expect(tag({...page, publisher: 'Collectif B'}, 'z:publicationTitle')).toBe('Collectif B');
    expect(tag({...page, publisher: 'Collectif B'}, 'z:publisher')).toBeUndefined();
    expect(tag({...page, publisher: 'Collectif B', 'container-title': 'Journal'}, 'z:publicationTitle')).toBe(
      'Journal',
    );
  });

  it('is a document when nobody knows of which site it is', () => {
    expect(tag({id: 'a', type: 'webpage', title: 'Page'}, 'z:itemType')).toBe('document');
    expect(tag({id: 'a', type: 'article-newspaper', title: 'Article'}, 'z:itemType')).toBe('document');
    expect(tag({id: 'a', type: 'webpage', URL: 'https://example.org/a'}, 'z:itemType')).toBe('webpage');
  });

  it('is signed under the word that its type has', () => {
    const author = [{family: 'Essai', given: 'Clara'}];
    const names = (item: CslItem) =>
      tagsOf(item)
        .filter(([, content]) => content === 'Essai, Clara')
        .map(([name]) => name);
    expect(names({id: 'a', type: 'book', author, editor: author})).toEqual(['bib:authors', 'bib:editors']);
    expect(names({id: 'a', type: 'software', author})).toEqual(['z:programmers']);
    expect(names({id: 'a', type: 'motion_picture', director: author})).toEqual(['z:directors']);
  });

  it('keeps what its type has another word for', () => {
    expect(tag({id: 'a', type: 'legal_case', authority: 'Tribunal d’essai'}, 'z:court')).toBe('Tribunal d’essai');
    expect(tag({id: 'a', type: 'report', 'collection-title': 'Études'}, 'z:seriesTitle')).toBe('Études');
    expect(tag({id: 'a', type: 'software', language: 'fr'}, 'z:language')).toBeUndefined();
  });
});
