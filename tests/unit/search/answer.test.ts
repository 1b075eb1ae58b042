import {beforeAll, describe, expect, it} from 'vitest';
import {analyse} from '#core/text/analyse';
import {Abandoned, Answers} from '#search/answer';
import type {OpenIndex} from '#search/packed/open-index';
import type {SourceDocument} from '#search/packed/source';
import type {Chosen, Hits} from '#search/protocol';
import {packInMemory, sourceDocument} from '../../support/packed-index';

/** Words written for this test; no one said them. */
const turn = (code: string, who: string, text: string, more: Partial<SourceDocument> = {}): SourceDocument =>
  sourceDocument(text, {
    names: who,
    heading: 'Séance de test',
    address: `/seances/test/transcription/#t-${code}`,
    start: 754_000,
    ...more,
    facets: {
      kind: [{id: 'turn', name: 'Paroles'}],
      person: [{id: who === 'Modération' ? 'role: Modération' : who.toLowerCase().replace(' ', '-'), name: who}],
      session: [{id: 'test', name: 'Séance de test'}],
      state: [{id: 'reviewed', name: 'relue'}],
      date: [{id: '2023-03', name: 'mars 2023'}],
      ...more.facets,
    },
  });

const DOCUMENTS = [
  turn('aaaaa', 'Intervenante Une', 'Le guichet ferme, dit-on, et l’algorithme décide du score de tout le monde.'),
  turn('bbbbb', 'Intervenant Deux', 'Au guichet, personne ; au téléphone, personne non plus.'),
  turn('ccccc', 'Modération', 'Une question sur les algorithmes ?'),
  turn('ddddd', 'Intervenante Une', 'Le score d’une personne seule.', {
    facets: {date: [{id: '2024-01-10', name: '10 janvier 2024'}]},
  }),
  turn('eeeee', 'Intervenant Trois', 'La CAF répond. Caf ou CAF, dit Dupont, c’est la CAF. Répondent-ils ?', {
    facets: {session: [{id: '7-autre-test', name: 'Autre séance'}]},
  }),
  sourceDocument('Suite d’opérations qui compte, classe, décide.', {
    title: 'Algorithme',
    address: '/glossaire/#algorithme',
    facets: {kind: [{id: 'term', name: 'Glossaire'}]},
  }),
];

let index: OpenIndex;
let answers: Answers;
const ask = (query: string, chosen: Chosen = {}, shown = 10): Promise<Hits> => answers.to({query, chosen, shown});
const addresses = ({hits}: Hits) => hits.map(({address}) => address.split('#')[1]);
const textOf = (pieces: Hits['hits'][number]['excerpt']) => pieces.map(({text}) => text).join('');
const markedIn = (pieces: Hits['hits'][number]['excerpt']) => pieces.flatMap(({text, found}) => (found ? text : []));

beforeAll(async () => {
  index = await packInMemory([{key: 'test', documents: DOCUMENTS}], analyse).open();
  answers = new Answers(index);
});

describe('answers', () => {
  it('lead to a turn with who speaks, where, when, and its words to mark', async () => {
    const {hits, total, mode} = await ask('guichet score');
    expect([mode, total]).toEqual(['all', 1]);
    const [hit] = hits;
    expect(hit).toMatchObject({kind: 'turn', heading: 'Séance de test', start: 754_000, state: 'relue'});
    expect(textOf(hit!.title)).toBe('Intervenante Une');
    expect(markedIn(hit!.excerpt)).toEqual(['guichet', 'score']);
    const address = new URL(hit!.address, 'https://archive.example');
    expect(address.searchParams.get('mots')).toBe('guichet, score');
    expect([address.pathname, address.hash]).toEqual(['/seances/test/transcription/', '#t-aaaaa']);
  });

  it('lead to the sections of pages as they are; what is called so comes first', async () => {
    const {hits, wordings} = await ask('algorithme ');
    expect(hits.map(({address}) => address.replace(/\?.*#/, '#'))).toEqual([
      '/glossaire/#algorithme',
      '/seances/test/transcription/#t-aaaaa',
      '/seances/test/transcription/#t-ccccc',
    ]);
    expect(wordings).toEqual([
      {typed: 'algorithme', kind: 'known', written: ['algorithme', 'l’algorithme', 'algorithmes']},
    ]);
  });

  it('say when no text has all the words, which are unknown, and what to ask instead', async () => {
    const {mode, total, wordings, advice} = await ask('guichet xyzzyx');
    expect([mode, total]).toEqual(['any', 2]);
    expect(wordings.map(({typed, kind}) => [typed, kind])).toEqual([
      ['guichet', 'known'],
      ['xyzzyx', 'unknown'],
    ]);
    expect(advice).toContainEqual({why: 'without-unknown', query: 'guichet', words: ['xyzzyx']});
  });

  it('suggest a word as texts write it, accents included', async () => {
    const {advice, total} = await ask('operatins');
    expect(total).toBe(1);
    expect(advice).toEqual([{why: 'spelling', query: 'opérations', words: ['opérations']}]);
    const {advice: among} = await ask('guichet telephome');
    expect(among).toEqual([{why: 'spelling', query: 'guichet téléphone', words: ['téléphone']}]);
  });

  it('suggest a word as it is written, whatever the filters leave', async () => {
    const {total, advice} = await ask('operatins', {person: ['intervenant-deux']});
    expect(total).toBe(0);
    expect(advice).toEqual([{why: 'spelling', query: 'opérations', words: ['opérations']}]);
  });

  it('show an acronym in its capitals, and a word as it is written inside sentences', async () => {
    const {wordings} = await ask('caf ');
    expect(wordings).toEqual([{typed: 'caf', kind: 'known', written: ['CAF']}]);
    expect((await ask('dupont répondent ')).wordings.map(({written}) => written)).toEqual([['Dupont'], ['répondent']]);
  });

  it('are none, without a word on the index, when nothing is asked', async () => {
    expect(await ask(' ')).toMatchObject({mode: 'none', total: 0, hits: [], choices: {kind: []}});
  });

  it('are as many as wanted; the total counts all', async () => {
    const {hits, total} = await ask('guichet', {}, 1);
    expect([hits.length, total]).toEqual([1, 2]);
  });
});

describe('filters', () => {
  it('keep what was chosen, and count what another choice would give', async () => {
    const found = await ask('guichet', {person: ['intervenant-deux']});
    expect(addresses(found)).toEqual(['t-bbbbb']);
    expect(found.choices.person.map(({id, count}) => [id, count])).toEqual([
      ['intervenante-une', 1],
      ['intervenant-deux', 1],
    ]);
    expect(found.choices.kind).toEqual([{id: 'turn', name: 'Paroles', count: 1}]);
  });

  it('need no words', async () => {
    expect(addresses(await ask('', {kind: ['term']}))).toEqual(['algorithme']);
  });

  it('of a value that no document bears leave nothing', async () => {
    expect(await ask('guichet', {person: ['inconnue']})).toMatchObject({mode: 'all', total: 0});
  });

  it('are also typed: qui:, séance:, and without', async () => {
    expect(addresses(await ask('score qui:une'))).toEqual(expect.arrayContaining(['t-aaaaa', 't-ddddd']));
    expect(addresses(await ask('guichet -qui:une'))).toEqual(['t-bbbbb']);
    expect((await ask('guichet -qui:une -séance:test')).total).toBe(0);
    // What is left out, alone, asks for nothing.
    for (const query of ['-qui:une', '-guichet', '-qui:une -guichet']) expect((await ask(query)).mode).toBe('none');
    expect(addresses(await ask('-qui:une séance:test'))).toEqual(['t-bbbbb', 't-ccccc']);
    expect((await ask('guichet qui:une', {person: ['intervenant-deux']})).total).toBe(0);
  });

  it('that are typed take the longest name', async () => {
    expect(addresses(await ask('qui:Intervenante Une score '))).toEqual(expect.arrayContaining(['t-aaaaa', 't-ddddd']));
    expect((await ask('qui:Intervenante Une score ')).wordings.map(({typed}) => typed)).toEqual(['score']);
    expect(addresses(await ask('caf séance:autre séance '))).toEqual(['t-eeeee']);
  });

  it('that name no one, or no session, are told', async () => {
    const {total, unnamed} = await ask('guichet qui:zorro -séance:99 ');
    expect(total).toBe(0);
    expect(unnamed.map(({on, value}) => `${on} ${value}`)).toEqual(['person zorro', 'session 99']);
    expect((await ask('guichet qui:une ')).unnamed).toEqual([]);
  });

  it.each<[Chosen, string[]]>([
    [{from: '2024'}, ['t-ddddd']],
    [{to: '2023-03-01'}, ['t-aaaaa']],
    [{from: '2023-04', to: '2023-12'}, []],
    [{from: '2023-03-15', to: '2024-01-10'}, ['t-aaaaa', 't-ddddd']],
  ])('of dates keep what may be of that time: %o', async (chosen, expected) => {
    expect(addresses(await ask('score', chosen)).sort()).toEqual(expected);
  });
});

it('a question that no one waits for any more stops at its next step', async () => {
  let steps = 0;
  const asked = answers.to({query: 'guichet score', chosen: {}, shown: 10}, () => ++steps < 3);
  await expect(asked).rejects.toBeInstanceOf(Abandoned);
});

it('the word that was typed comes before those that only begin like it: in the excerpt, the wordings, the marks', async () => {
  const between = 'Des mots écrits pour ce test, que personne n’a dits. '.repeat(8);
  const texts = [`La laitière attend. ${between}Le prix du lait baisse.`, 'La laiterie a fermé.'];
  const documents = texts.map((text, at) => turn(`lait${at}`, 'Intervenante Une', text));
  const {hits, wordings} = await new Answers(await packInMemory([{key: 'lait', documents}], analyse).open()).to({
    query: 'lait',
    chosen: {},
    shown: 10,
  });
  expect(markedIn(hits[0]!.excerpt)).toEqual(['lait']);
  expect(new URL(hits[0]!.address, 'https://archive.example').searchParams.get('mots')).toBe('lait, laitière');
  expect(wordings[0]!.written.map((written) => written.replace(/^.*’/, ''))).toEqual(['lait', 'laitière', 'laiterie']);
});
