import {describe, expect, it} from 'vitest';
import type {Clause} from '#core/query/clause';
import {MOST_CLAUSES, parseQuery} from '#core/query/parse-query';
import {labelReader} from '#core/query/read-labels';
import {nameReader} from '#core/query/read-names';
import {scanQuery, writeQuery} from '#core/query/scan-query';

const short = (clause: Clause) =>
  clause.kind === 'phrase'
    ? `"${clause.words.map((forms) => forms.join('|')).join(' ')}"`
    : `${clause.forms.join('|')}${clause.kind === 'prefix' ? '*' : ''}${clause.required ? '' : '?'}`;
const wanted = (query: string) => parseQuery(query).wanted.map(short);

describe('a query', () => {
  it.each([
    ['algorithme de notation ', ['algorithme', 'notation']],
    ['l’algorithme de notat', ['algorithme', 'notat*']],
    ['notation ?', ['notation']],
    ['"la machine a tranché"', ['"la machine a tranche"']],
    ['« contrôle sans contrôleur »', ['"controle sans controleur"']],
    ['score «\u00A0de risque\u00A0» caf ', ['score', '"de risque"', 'caf']],
    ['"jamais fermé', ['"jamais ferme"']],
    ['sous-traitance ', ['sous|soustraitance?', 'traitance|soustraitance']],
    ['vidéo-surveillance ', ['video|videosurveillance', 'surveillance|videosurveillance']],
    ['usager·es ', ['usagers|usageres']],
    ['pourquoi la CAF contrôle-t-elle ?', ['pourquoi?', 'caf', 'controle']],
    ['qui est-ce ', ['qui', 'est', 'ce']],
    ['caf CAF c.a.f. ', ['caf']],
    ['score r', ['score', 'r?']],
    ['score r ', ['score', 'r']],
    ['article 7', ['article', '7']],
    ['article 7 ', ['article', '7']],
    ['plan B', ['plan', 'b?']],
    ['groupe A', ['groupe', 'a?']],
    ['b', ['b']],
    ['le b', ['b']],
    ['a', ['a']],
    ['il a faim', ['faim*']],
    ['LA CAF A FAIM ', ['caf', 'faim']],
    ['prix du maïs ', ['prix', 'maïs']],
    ['impôt dû', ['impot', 'dû*']],
    ['où là à la CAF ', ['caf']],
    ['l algorithme ', ['algorithme']],
    ['L algorithme ', ['algorithme']],
    ['d agriculteurs', ['agriculteurs*']],
    ['sur l etat ', ['etat']],
    ['SUR L ETAT ', ['etat']],
    ['vitamine C efficace ', ['vitamine', 'c', 'efficace']],
    ['qu algorithme ', ['algorithme']],
    ['l’accès l hôpital ', ['acces', 'hopital']],
    ['n est pas ', ['n', 'est', 'pas']],
    ['plan b caf ', ['plan', 'b', 'caf']],
    ['plan c paris ', ['plan', 'c', 'paris']],
    ['loi no 1287', ['loi', 'n?', '1287']],
    ['loi nº\u00A01287 ', ['loi', 'n?', '1287']],
    ['algo\u00ADrith\u200Bme ', ['algorithme']],
    ['9h', ['9', 'h']],
    ['covid 19', ['covid', '19']],
    ['covid-19', ['covid|covid19', '19|covid19']],
    ['loi 3D', ['loi', '3d']],
    ['2 350 000 euros ', ['2350000', 'euros']],
    ['14/03/2023', ['14', 'mars', '2023']],
    ['50 %', ['50', 'cent']],
    ['50\u00A0% des', ['50', 'cent']],
    ['l´algorithme l`usager l′école ', ['algorithme', 'usager', 'ecole']],
    ['l ’algorithme qu ’une ', ['algorithme']],
    ['12h30 ', ['12', 'h', '30']],
  ])('%j asks for %j', (query, expected) => expect(wanted(query)).toEqual(expected));

  it('leaves out what follows a hyphen, word or phrase', () => {
    const {wanted: in_, unwanted} = parseQuery(
      'algorithme -logements −"score de risque" -« non dit » -sous-préfet abc-def -',
    );
    expect(parseQuery('mot -b').unwanted.map(short)).toEqual(['b']);
    expect(in_.map(short)).toEqual(['algorithme', 'abc|abcdef', 'def|abcdef']);
    expect(unwanted.map(short)).toEqual(['logements', '"score de risque"', '"non dit"', 'sousprefet', '"sous prefet"']);
  });

  it('filters by who speaks and by session, however the colon is typed', () => {
    const filters = (query: string) =>
      parseQuery(query).filters.map(({on, value, not}) => `${not ? '-' : ''}${on}:${value}`);
    expect(filters('qui:Dupont impôt')).toEqual(['person:Dupont']);
    expect(filters('Qui : "Marie Dupont" seance:1')).toEqual(['person:Marie Dupont', 'session:1']);
    expect(filters('-qui:Dupont séance\u00A0: «\u00A0la dématérialisation\u00A0»')).toEqual([
      '-person:Dupont',
      'session:la dématérialisation',
    ]);
    expect(filters('qui:Mme Dupont qui:M. Durand séance:n° 1 impôt')).toEqual([
      'person:Mme Dupont',
      'person:M. Durand',
      'session:n° 1',
    ]);
    expect(filters('qui:Mme')).toEqual(['person:Mme']);
    expect(filters('quiconque:x acqui:y qui')).toEqual([]);
  });

  it('says what it leaves out, and why', () => {
    const ignored = (query: string) => parseQuery(query).ignored.map(({text, why}) => `${why} ${text}`);
    expect(ignored('le droit de la famille ')).toEqual(['common le', 'common de', 'common la']);
    expect(ignored('score r')).toEqual([]);
    expect(ignored('sur l etat ')).toEqual(['common sur', 'common l']);
    expect(ignored('50 % ')).toEqual([]);
    expect(ignored('l’')).toEqual(['unfinished l’']);
    expect(ignored('"d’"')).toEqual(['unfinished d’']);
    expect(ignored('qui: ')).toEqual(['empty-filter qui:']);
    expect(ignored('… "!"')).toEqual(['no-word …', 'no-word !']);
    expect(ignored('mot '.repeat(300))[0]).toMatch(/^too-long mot/);
  });

  it('is cut at so many clauses', () => {
    const many = Array.from({length: 40}, (_, rank) => `mot${rank}`).join(' ');
    const {wanted: kept, ignored} = parseQuery(many);
    expect(kept).toHaveLength(MOST_CLAUSES);
    expect(ignored.filter(({why}) => why === 'too-many')).toHaveLength(40 - MOST_CLAUSES);
  });

  it('is read up to the last whole word of a long paragraph, and the rest is shown whole words too', () => {
    const long = 'anticonstitutionnellement '.repeat(60);
    const {wanted: kept, ignored} = parseQuery(long);
    expect(kept.map(short)).toEqual(['anticonstitutionnellement']);
    expect(ignored).toEqual([{why: 'too-long', text: 'anticonstitutionnellement\u00A0…'}]);
  });

  it('gives a filter the longest name that is known', () => {
    const labelsIn = labelReader({
      person: ['Intervenante Le Maire', 'Modération'],
      session: ['La dématérialisation des guichets'],
    });
    const parsed = (query: string) => {
      const {filters, wanted: words, pieces} = parseQuery(query, undefined, labelsIn);
      return [filters.map(({value}) => value), words.map(short), writeQuery(pieces)];
    };
    expect(parsed('qui:Intervenante Le Maire budget ')).toEqual([
      ['Intervenante Le Maire'],
      ['budget'],
      'qui:"Intervenante Le Maire" budget',
    ]);
    expect(parsed('budget qui:le maire')[0]).toEqual(['le maire']);
    expect(parsed('qui:inter budget ')).toEqual([['inter'], ['budget'], 'qui:inter budget']);
    expect(parsed('qui:zorro le maire ')[0]).toEqual(['zorro']);
    expect(parsed('séance:la dématérialisation qui:modération caf')[0]).toEqual(['la dématérialisation', 'modération']);
    expect(parsed('qui:Mme Le Maire budget ').slice(0, 2)).toEqual([['Mme Le Maire'], ['budget']]);
    expect(parsed('qui:modération -le maire')[0]).toEqual(['modération']);
  });

  it('can be written again from its pieces', () => {
    for (const query of ['a b', '"a b" -c', 'qui:"A B" séance:2 mot', '-"x y" z']) {
      expect(writeQuery(scanQuery(query))).toBe(query);
    }
  });
});

describe('the name of a person', () => {
  const namesIn = nameReader([
    {id: 'a', name: 'Intervenante Le Maire'},
    {id: 'b', name: 'Jean-Pierre Témoin', variants: ['Jipé Anonyme']},
  ]);
  const named = (query: string) => parseQuery(query, namesIn).names.map(({ids}) => ids.join());

  it.each([
    ['Intervenante Le Maire impôt', 'a'],
    ['le maire intervenante', 'a'],
    ['I. Le Maire', 'a'],
    ['Mme Le Maire', 'a'],
    ['jean pierre temoin', 'b'],
    ['J.-P. Témoin', 'b'],
    ['JP Témoin', 'b'],
    ['Jipé Anonyme', 'b'],
  ])('is one thing in « %s »', (query, id) => expect(named(query)).toEqual([id]));

  it('is none in a family name alone, which may be a word', () => expect(named('le maire')).toEqual([]));

  it('requires the family name, and lets the first name rank', () => {
    expect(parseQuery('impôt I. Le Maire', namesIn).wanted.map(short)).toEqual(['impot', 'intervenante?', 'maire']);
  });
});
