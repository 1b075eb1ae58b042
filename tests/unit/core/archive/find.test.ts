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

  it('says who names a resource, each once', () => {
    const {sessions, people, posts, terms} = finder.namedBy('resource', 'programme-exemple');
    expect([ids(sessions), ids(people), ids(posts), ids(terms)]).toEqual([
      ['premiere-rencontre'],
      ['collectif-a', 'intervenante-1'],
      ['une-nouvelle'],
      [],
    ]);
    expect(ids(finder.namedBy('resource', 'livre-exemple').terms)).toEqual(['guichet']);
  });

  it('says that nobody names what nobody names', () => {
    expect(finder.namedBy('resource', 'inconnue')).toEqual({sessions: [], people: [], posts: [], terms: []});
  });

  it('gives the notes of a session', () => {
    expect(ids(finder.notesOf('premiere-rencontre'))).toEqual(['ce-que-j-ai-retenu']);
    expect(finder.notesOf('autre')).toEqual([]);
  });
});
