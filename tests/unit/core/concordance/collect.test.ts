import {describe, expect, it} from 'vitest';
import type {Archive, Term} from '#core/archive/archive';
import {entriesOf, type Entry} from '#core/concordance/collect';
import {labelOf} from '#core/view/concordance-entry';
import {checkFiles, validFiles} from '../../../support/archive-of';
import {afterPublishing, declare, type Line, type World} from '../../../support/anchor-world';
import {publishedWorld} from '../../../support/published-world';

const {archive} = checkFiles(await validFiles());
const HOME = 'premiere-rencontre';
const term = (id: string, name: string, aliases: readonly string[] = [], more: Partial<Term> = {}) =>
  ({...archive.terms[0]!, id, term: name, aliases, ...more}) as Term;
const TERMS = [
  term('caf', 'CAF', ['caisse d’essai']),
  term('droits', 'Accès aux droits'),
  term('defenseur', 'Défenseur des droits', ['DDD']),
  term('droit', 'droit'),
  term('biais', 'Biais', ['BIAISE'], {linked: 'false'}),
];
const worldOf = (lines: readonly Line[]): World => ({
  sessions: {[HOME]: lines},
  addresses: [{what: 'session', id: HOME}],
  ledgers: [],
  words: [],
});
const entriesIn = (world: World, more: Partial<Archive> = {}, drafts: 'left out' | 'shown' = 'left out') =>
  entriesOf(publishedWorld({...archive, terms: TERMS, posts: [], pages: [], ...more}, world, drafts));
/** What each word has: the codes of the turns, or the address of the text. */
const table = (entries: readonly Entry[]) =>
  Object.fromEntries(
    entries
      .filter(({uses}) => uses.length > 0)
      .map((entry) => [
        labelOf(entry),
        entry.uses.flatMap(({first}) => first.map(({passage}) => passage.turn?.code ?? passage.address)),
      ]),
  );
/** The archive with nothing but its turns. */
const BARE = {sessions: archive.sessions.map((session) => ({...session, summary: undefined})), notes: []};
const said = (...lines: readonly string[]) =>
  table(
    entriesIn(
      afterPublishing(
        worldOf(lines.map((words, index) => [`${index + 1}aaaa`, 'Intervenante 1', words, 1000 * index])),
      ),
      BARE,
    ),
  );

describe('the words of an archive', () => {
  it('stand where they are said, in the plural, after an apostrophe, with points, once for each turn', () => {
    expect(said('Les Caf, une C.A.F. et la CAF.', 'Rien ici.', 'Les caisses d’essai, l’accès aux droits.')).toEqual({
      CAF: ['1aaaa', '3aaaa'],
      'Accès aux droits': ['3aaaa'],
    });
  });

  it('are the longest that stand there', () => {
    expect(said('La Défenseure des droits.', 'Un droit.')).toEqual({
      'Défenseur des droits': ['1aaaa'],
      droit: ['2aaaa'],
    });
  });

  it('do not go from a paragraph to the next', () => {
    expect(said('L’accès aux\n\ndroits')).toEqual({droit: ['1aaaa']});
  });

  it('include acronyms that no term has, one entry with and without points', () => {
    expect(said('Le R.S.A. et l’ONU.', 'Le RSA, article II.')).toEqual({RSA: ['1aaaa', '2aaaa'], ONU: ['1aaaa']});
  });

  it('leave an acronym to its term, and say which term explains one that is not looked for in texts', () => {
    const entries = entriesIn(afterPublishing(worldOf([['1aaaa', 'Intervenante 1', 'Au DDD, un BIAISE.', 0]])));
    expect(table(entries)).toMatchObject({'Défenseur des droits': ['1aaaa'], BIAISE: ['1aaaa']});
    expect(entries.find((entry) => entry.kind === 'acronym')).toMatchObject({letters: 'BIAISE', term: {id: 'biais'}});
  });

  it('stand in summaries, pages of the cycle and news too, under their section', () => {
    const post = {...archive.posts[0]!, id: 'essai', body: {markdown: 'La CAF.\n\n## Suite\n\nLa CAF.', line: 1}};
    const page = (address: string) => ({...archive.pages[0]!, address, body: {markdown: 'La CAF.', line: 1}});
    const entries = entriesIn(afterPublishing(worldOf([['1aaaa', 'Intervenante 1', 'La CAF.', 0]])), {
      posts: [post],
      pages: [page('/comprendre/essai/'), page('/contribuer/essai/')],
      sessions: archive.sessions.map((session) => ({
        ...session,
        summary: {markdown: 'La CAF.', line: 1, file: 'resume.md'},
      })),
    });
    expect(table(entries)['CAF']).toEqual([
      '1aaaa',
      `/seances/${HOME}/#resume`,
      '/comprendre/essai/',
      '/actualites/essai/',
      '/actualites/essai/#suite',
    ]);
  });
});

describe('people', () => {
  it('have an entry even when nobody names them, and it says how much they speak', () => {
    const world = afterPublishing(
      worldOf([
        ['1aaaa', 'Intervenante 1', 'Premier essai.', 0],
        ['2aaaa', 'Intervenante 1', 'Second essai.', 1000],
        ['3aaaa', 'Question de la salle', 'Avec Intervenante 1 du Collectif A\u202F?', 2000],
      ]),
    );
    const people = entriesIn(world, BARE).filter((entry) => entry.kind === 'name');
    expect(people.map(({person, spoken, uses}) => [person.id, spoken, uses.map(({count}) => count)])).toEqual([
      ['collectif-a', {turns: 0, sessions: 0}, [1]],
      ['intervenante-1', {turns: 2, sessions: 1}, [1]],
    ]);
  });
});

describe('what is not published', () => {
  const before = afterPublishing(
    worldOf([
      ['1aaaa', 'Intervenante 1', 'La CAF reste.', 0],
      ['2aaaa', 'Intervenante 1', 'La CAF et l’ONU sont retirées.', 1000],
    ]),
  );
  const after = declare(
    {...before, sessions: {[HOME]: [...before.sessions[HOME]!, [undefined, 'Intervenante 1', 'La CAF, un SMIC.']]}},
    HOME,
    {event: {kind: 'withdrawn', what: 'turn', id: '2aaaa'}},
  );

  it.each(['left out', 'shown'] as const)('has no entry and no passage, drafts %s', (drafts) => {
    expect(table(entriesIn(before))).toMatchObject({ONU: ['2aaaa'], CAF: ['1aaaa', '2aaaa']});
    const words = table(entriesIn(after, {}, drafts));
    expect(words['CAF']).toEqual(['1aaaa']);
    expect(Object.keys(words)).not.toContain('ONU');
    expect(Object.keys(words)).not.toContain('SMIC');
  });
});
