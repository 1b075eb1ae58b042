import {describe, expect, it} from 'vitest';
import {assembleArchive} from '#core/archive/assemble';
import {finderOf} from '#core/archive/find';
import {toPublished} from '#core/consent/filter';
import {validFiles} from '../../../support/archive-of';

const finder = finderOf(toPublished(assembleArchive(await validFiles()).archive));
const ids = (entries: readonly {id: string}[]) => entries.map(({id}) => id);

describe('the finder', () => {
  it('answers by id, or says that there is none', () => {
    expect(finder.person('intervenante-1')?.name.value).toBe('Intervenante 1');
    expect(finder.resource('livre-exemple')?.type).toBe('book');
    expect(finder.session('premiere-rencontre')?.rank.value).toBe('1');
    expect(finder.term('guichet')?.term).toBe('guichet');
    for (const ask of [finder.person, finder.resource, finder.session, finder.term]) {
      expect(ask('inconnue')).toBeUndefined();
      expect(ask('__proto__')).toBeUndefined();
      expect(ask('constructor')).toBeUndefined();
    }
  });

  it('gives the news that name a session or a person, in their record or their words', () => {
    expect(ids(finder.newsNaming('session', 'premiere-rencontre'))).toEqual(['une-nouvelle']);
    expect(ids(finder.newsNaming('person', 'intervenante-1'))).toEqual([]);
    expect(ids(finder.newsNaming('person', 'inconnue'))).toEqual([]);
  });

  it('gives the notes of a session', () => {
    expect(ids(finder.notesOf('premiere-rencontre'))).toEqual(['ce-que-j-ai-retenu']);
    expect(finder.notesOf('autre')).toEqual([]);
  });
});
