import fc from 'fast-check';
import lunr from 'lunr';
import {describe, expect, it} from 'vitest';
import {toPublished} from '#core/consent/filter';
import {ImpreciseDate} from '#core/model/imprecise-date';
import {buildIndex} from '#search/build-index';
import {findHits} from '#search/find-hits';
import {recordsOf} from '#search/records';
import {checkFiles, validFiles} from '../../support/archive-of';
import type {SearchRecord} from '#search/protocol';

const record = (title: string, text: string, names = ''): SearchRecord => ({
  kind: 'page',
  address: `/${title}/`,
  title,
  names,
  text,
});
const records = [
  record('CAF', 'Organisme qui verse les prestations.', 'caisse d’allocations familiales'),
  record('Autre', 'La Caf note les allocataires par un score de risque.'),
  record('Score', 'Un nombre.'),
  record('Chômeuses', 'Le profilage des chômeuses.'),
];
// Through JSON, as it travels to the browser.
const {index} = JSON.parse(JSON.stringify(buildIndex(records))) as {index: object};
const ask = (query: string, limit = 10) => findHits(lunr.Index.load(index), records, query, limit);
const titles = (query: string) => ask(query).hits.map(({address}) => address.slice(1, -1));

it('words of the cycle come before guides that say them more often', () => {
  const pages: SearchRecord[] = [
    {...record('guide', 'Le titre d’une œuvre, une œuvre.'), address: '/contribuer/guide/'},
    {
      ...record('texte', 'La dématérialisation est mise en œuvre partout et pour tout le monde.'),
      address: '/presentation/',
    },
  ];
  const made = JSON.parse(JSON.stringify(buildIndex(pages))) as {index: object};
  const {hits} = findHits(lunr.Index.load(made.index), pages, 'oeuvre', 5);
  expect(hits.map(({address}) => address)).toEqual(['/presentation/', '/contribuer/guide/']);
});

describe('a question', () => {
  it('is answered by titles before texts', () => expect(titles('caf')).toEqual(['CAF', 'Autre']));
  it('of two words wants both', () => expect(ask('score allocataires')).toMatchObject({mode: 'all', total: 1}));
  it('that no passage answers whole says so and takes any word', () =>
    expect(ask('score chômeuses')).toMatchObject({mode: 'any', total: 3}));
  it('with a word one letter off says so', () => expect(ask('alocataires ')).toMatchObject({mode: 'near', total: 1}));
  it('may be unfinished', () => expect(titles('alloc')).toEqual(expect.arrayContaining(['CAF', 'Autre'])));
  it('does not wait for the rest of a word of which only one letter is typed', () =>
    expect(ask('score r')).toMatchObject({mode: 'all', total: 2}));
  it('finds masculine for feminine', () => expect(titles('chômeur')).toEqual(['Chômeuses']));
  it('without answer has none', () => expect(ask('zzzzzzzz')).toEqual({mode: 'all', total: 0, hits: []}));
  it('without word has no answer', () => expect(ask(' … ')).toEqual({mode: 'all', total: 0, hits: []}));
  it('is cut at the limit but counted whole', () => expect(ask('caf', 1)).toMatchObject({total: 2, hits: {length: 1}}));

  it('is never an error, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary', maxLength: 40}), (query) => {
        expect(ask(query).hits.length).toBeLessThanOrEqual(10);
      }),
    );
    for (const query of ['title:', '+', '-', '*', '~1', '^^', 'a:b:c', '"', '\\', '__proto__', 'constructor'])
      ask(query);
  });
});

describe('records', () => {
  it('hold something of each kind of the archive, each with an address that the archive answers at', async () => {
    const {archive} = checkFiles(await validFiles());
    const made = recordsOf(toPublished(archive));
    expect(new Set(made.map(({kind}) => kind))).toEqual(
      new Set(['session', 'person', 'term', 'resource', 'page', 'post']),
    );
    for (const {address, title} of made) {
      expect(address).toMatch(/^\//);
      expect(title).not.toBe('');
    }
  });

  it('of a post say its date no finer than it is known', async () => {
    const {archive} = checkFiles(await validFiles());
    const posts = archive.posts.map((post) => ({...post, when: ImpreciseDate.parse('2022-10')}));
    const made = recordsOf(toPublished({...archive, posts}));
    expect(made.filter(({kind}) => kind === 'post').map(({names}) => names)).toEqual(['octobre 2022']);
  });

  it('never hold a citation mark', async () => {
    const {archive} = checkFiles(await validFiles());
    expect(JSON.stringify(recordsOf(toPublished(archive)))).not.toContain('[@');
  });
});
