import fs from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {checkThing, namesIn, thingsIn, usedVocabulary, wholeVocabulary} from '../support/schema-org';
import {BUILD, builtFiles, patternsOfNothing, WORLD} from './built-site';

/** The data block of every page, against the vocabulary of schema.org: types, properties, domains, ranges. */

const whole = wholeVocabulary();

/** No core name says it: the words of a turn, the terms of the glossary, where a part of a recording begins, how far to trust words. */
const PENDING = ['Quotation', 'DefinedTerm', 'DefinedTermSet', 'Legislation', 'hasDefinedTerm'].concat([
  'startOffset',
  'endOffset',
  'creativeWorkStatus',
]);

/** Address, as a pattern → what the page is of, besides the way to it. */
const KINDS: readonly (readonly [address: RegExp, types: readonly string[]])[] = [
  [/^index\.html$/, ['Dataset']],
  [/^seances\/[^/]+\/index\.html$/, ['Event']],
  [/^seances\/[^/]+\/transcription\/index\.html$/, ['CreativeWork']],
  [/^intervenants\/[^/]+\/index\.html$/, ['Organization', 'Person']],
  [
    /^ressources\/[^/]+\/index\.html$/,
    [
      'Book',
      'Chapter',
      'CreativeWork',
      'Dataset',
      'Legislation',
      'Movie',
      'NewsArticle',
      'Report',
      'ScholarlyArticle',
      'SoftwareSourceCode',
      'WebPage',
    ],
  ],
  [/^glossaire\/index\.html$/, ['DefinedTermSet']],
  [/^actualites\/(?!archives|etiquettes|suite)[^/]+\/index\.html$/, ['BlogPosting']],
  [/^presentation\/index\.html$/, ['CreativeWork']],
  [/^t\/[^/]+\/index\.html$/, ['Quotation']],
];

describe.each([
  {site: 'the archive', build: BUILD},
  {site: 'the test world', build: WORLD},
])('the linked data of $site', ({build}) => {
  const pages = builtFiles(build)
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({file, html: fs.readFileSync(path.join(build, file), 'utf8')}))
    // Notices and former addresses say nothing to machines; nor does the page of unknown addresses.
    .filter(({html}) => !/<meta name="?robots"? content="?noindex/.test(html))
    .map(({file, html}) => ({file, things: thingsIn(html), blocks: html.split('application/ld+json').length - 1}));

  it('is one block a page at most, and the lists of the blog have none of the framework’s', () => {
    expect(pages.length).toBeGreaterThan(200);
    expect(pages.filter(({blocks}) => blocks > 1).map(({file}) => file)).toEqual([]);
  });

  it('says of each page what it is of, and the way to it', () => {
    for (const {file, things} of pages) {
      const types = things.map((thing) => String(thing['@type']));
      const [, own = []] = KINDS.find(([address]) => address.test(file)) ?? [];
      const isMoved = file.startsWith('t/') && things.length === 0;
      const expected = own.length === 0 || isMoved ? [] : [expect.toBeOneOf([...own])];
      expect(
        types.filter((type) => type !== 'BreadcrumbList'),
        file,
      ).toEqual(expected);
    }
  });

  describe.each([
    ['the extract', usedVocabulary()],
    ...(whole ? [['the whole vocabulary', whole] as const] : []),
  ] as const)('by %s', (_, vocabulary) => {
    it('has only existing types and properties, each of its type, with values of its kind', () => {
      const problems = pages.flatMap(({file, things}) =>
        things.flatMap((thing) => checkThing(thing, vocabulary).map((problem) => `${file}: ${problem}`)),
      );
      expect(problems).toEqual([]);
    });

    it('has none that was superseded, and of those under discussion only what nothing else says', () => {
      const names = new Set(
        pages.flatMap(({things}) =>
          things.flatMap((thing) => {
            const {types, properties} = namesIn(thing);
            return [...types, ...properties];
          }),
        ),
      );
      const marked = [...names].filter((name) => {
        const mark = (vocabulary.types[name] ?? vocabulary.properties[name])?.mark;
        return mark === 'superseded' || mark === 'pending';
      });
      expect(marked.filter((name) => !PENDING.includes(name))).toEqual([]);
    });
  });
});

it.skipIf(whole === undefined)(
  'the extract says what the vocabulary says (not run unless ARCHIVE_OUTSIDE_DATA names the folder of conformance/)',
  () => {
    const {types, properties} = usedVocabulary();
    for (const [name, type] of Object.entries(types)) expect(type, name).toEqual(whole!.types[name]);
    for (const [name, property] of Object.entries(properties)) expect(property, name).toEqual(whole!.properties[name]);
  },
);

it('there are pages of each kind to look at', () => {
  expect(patternsOfNothing(KINDS.map(([address]) => address))).toEqual([]);
});
