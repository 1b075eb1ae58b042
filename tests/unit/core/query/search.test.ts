import {describe, expect, it} from 'vitest';
import {answersFilters} from '#core/query/filters';
import {parseQuery} from '#core/query/parse-query';
import {nameReader} from '#core/query/read-names';
import {search} from '#core/query/search';
import {marksIn, wordingsIn} from '#core/query/wordings';
import {lunrEngine} from '../../../search/lunr-engine';

/** Written for this test: no one's words. */
const documents = [
  {names: 'Intervenante Une', text: 'L’algorithme note. Un contrôle sans contrôleur, dit la machine.'},
  {names: 'Intervenant Deux', text: 'Des algorithmes notent les logements ; la machine a tranché.'},
  {names: 'Intervenant Trois', text: 'Le contrôleur fait son contrôle. La décision, puis la machine, enfin tranché.'},
  {
    names: 'Intervenant Deux',
    text: 'Intervenante Une parlait de vidéo-surveillance, de sa lecture et de ses lectrices.',
  },
  {names: 'Intervenant Trois', title: 'Lectrice', text: 'Des lectrices et des usager·es lisent.'},
];
const engine = lunrEngine(documents);
const namesIn = nameReader([{id: 'une', name: 'Intervenante Une'}]);
const ask = (query: string) => search(parseQuery(query, namesIn), engine);
const ids = async (query: string) => (await ask(query)).ranked.map(({id}) => id);

describe('an answer', () => {
  it('has the exact form before others of its stem', async () => {
    expect(await ids('algorithmes ')).toEqual([1, 0]);
    expect(await ids('algorithme ')).toEqual([0, 1]);
  });

  it('has the same form in a title before the text', async () => expect(await ids('lectrice ')).toEqual([4, 3]));

  it('has words side by side before words apart', async () => expect(await ids('machine tranché ')).toEqual([1, 2]));

  it('to a phrase holds its words in a row', async () => {
    expect(await ids('"contrôle sans contrôleur"')).toEqual([0]);
    expect(await ids('"contrôleur sans contrôle"')).toEqual([]);
  });

  it('leaves out what is excluded, in all its forms', async () => {
    expect(await ids('algorithme -logement')).toEqual([0]);
    expect(await ids('vidéo -vidéo-surveillance')).toEqual([]);
    expect(await ids('contrôle -"sans contrôleur"')).toEqual([2]);
  });

  it('of all words comes first; without any, some words answer, and it says so', async () => {
    expect((await ask('algorithme logement ')).mode).toBe('all');
    const {mode, ranked} = await ask('algorithme usagères tranché ');
    expect(mode).toBe('any');
    expect(ranked.map(({id}) => id).slice(0, 2)).toEqual([1, 4]);
    expect(ranked).toHaveLength(4);
  });

  it('puts what a person said before what names them', async () => {
    expect(await ids('Intervenante Une ')).toEqual([0, 3]);
  });

  it('reads a compound with or without its hyphen', async () => {
    for (const query of ['vidéosurveillance ', 'vidéo-surveillance ', 'video surveillance ']) {
      expect(await ids(query)).toEqual([3]);
    }
  });

  it('guesses an unknown word one slip away, says which, and never a word that is known', async () => {
    const {ranked, understood, advice} = await ask('algoritme ');
    expect(ranked.map(({id}) => id)).toEqual([0, 1]);
    expect(understood.wanted.map(({kind}) => kind)).toEqual(['near']);
    expect(advice).toEqual([{why: 'spelling', words: ['algorithme'], query: 'algorithme'}]);
    expect((await ask('lecture ')).ranked.map(({id}) => id)).toEqual([3]);
  });

  it('takes the last word for the beginning of others', async () => {
    expect(await ids('algo')).toEqual([0, 1]);
    expect(await ids('algo ')).toEqual([]);
  });

  it('to a word whose accent parts it from a tool word holds that very word', async () => {
    const fields = [
      {text: 'Le prix monte, mais le prix du prix baisse sur la maison.'},
      {text: 'Le prix du maïs, c’est sûr.'},
    ];
    const answered = async (query: string) =>
      (await search(parseQuery(query), lunrEngine(fields))).ranked.map(({id}) => id);
    expect(await answered('prix du maïs ')).toEqual([1]);
    expect(await answered('prix du maïs')).toEqual([1]);
    expect(await answered('prix sûr ')).toEqual([1]);
    // What is being typed may go on: « mà » begins « maison », and is no « ma ».
    expect(await answered('prix mà')).toEqual([0, 1]);
    expect(await answered('"prix du maïs"')).toEqual([1]);
    expect((await search(parseQuery('"maïs"'), lunrEngine(fields.slice(0, 1)))).ranked).toEqual([]);
    expect((await search(parseQuery('maïs '), lunrEngine(fields.slice(0, 1)))).ranked).toEqual([]);
  });

  it('takes a space for an apostrophe', async () => {
    expect(await ids('l algorithme note ')).toEqual(await ids('l’algorithme note '));
  });

  it('that is empty says what to try', async () => {
    const {ranked, advice, understood} = await ask('"zèbre algorithme" -usager');
    expect(ranked).toEqual([]);
    expect(understood.wanted).toHaveLength(1);
    expect(advice.map(({why, query}) => `${why}: ${query}`)).toEqual([
      'without-quotes: zèbre algorithme -usager',
      'without-exclusion: "zèbre algorithme"',
    ]);
    for (const query of ['zèbre ?', 'zèbre de la ', 'qui:deux zèbre ', 'zèbre -… '])
      expect((await ask(query)).advice).toEqual([]);
    expect((await ask('zèbre algorithme ')).advice).toEqual([
      {why: 'without-unknown', words: ['zèbre'], query: 'algorithme'},
    ]);
  });

  it('suggests words without the marks that stood around those it changes, and each question once', async () => {
    const queries = async (query: string) => (await ask(query)).advice.map((each) => each.query);
    expect(await queries('__algoritme__ ')).toEqual(['algorithme']);
    expect(await queries('l’algoritme, ')).toEqual(['l’algorithme']);
    expect(await queries('https://zebre.machine.zebu/ ')).toEqual(['machine']);
    expect(await queries('machine l’zebre ')).toEqual(['machine']);
    expect(await queries('-séance:"deux" zebre machine ')).toEqual(['-séance:deux machine', 'zebre machine']);
  });

  it('to no question is none, to a filter alone is all it keeps', async () => {
    expect((await ask('')).mode).toBe('none');
    const parsed = parseQuery('qui:deux');
    const keep = (id: number) => answersFilters(parsed.filters, {person: [documents[id]!.names], session: []});
    expect((await search(parsed, engine, keep)).ranked.map(({id}) => id)).toEqual([1, 3]);
  });
});

describe('filters', () => {
  const labels = {person: ['Marie-Hélène Témoin'], session: ['Séance 1 : les guichets']};
  it.each([
    ['qui:témoin', true],
    ['qui:"marie helene"', true],
    ['qui:tem', true],
    ['qui:helena', false],
    ['-qui:témoin', false],
    ['qui:mariehélène', true],
    ['qui:"marie-hélène tém"', true],
    ['qui:"Mme Témoin"', true],
    ['qui:"M. Autre"', false],
    ['qui:mme', false],
    ['séance:"n° 1"', true],
    ['séance:"nº 2"', false],
    ['séance:n°1', true],
    ['séance:lesguichets', true],
    ['séance:guichet', true],
    ['séance:1 qui:autre', false],
  ])('%s: %s', (query, passes) => expect(answersFilters(parseQuery(query).filters, labels)).toBe(passes));
});

describe('marks', () => {
  const text = 'L’algorithme, des algorithmes, un algorithme : usager·es, la machine a tranché.';
  const marked = async (query: string) => {
    const {understood} = await ask(query);
    const wanted = understood.wanted.map(({sought}) => sought);
    return {written: marksIn(text, wanted).map(({start, end}) => text.slice(start, end)), wanted};
  };

  it('are the words that answer, a phrase whole', async () => {
    expect((await marked('algorithme usagère ')).written).toEqual([
      'algorithme',
      'algorithmes',
      'algorithme',
      'usager·es',
    ]);
    expect((await marked('"machine a tranché"')).written).toEqual(['machine a tranché']);
  });

  it('tell how a word is written, articles included', async () => {
    const {wanted} = await marked('algorithme ');
    expect(wordingsIn([text], wanted, 0)).toEqual(['l’algorithme', 'algorithme', 'algorithmes']);
  });
});
