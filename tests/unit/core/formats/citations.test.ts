import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {CslItem} from '#core/citation/csl';
import {writeBibtex} from '#core/formats/bibtex/write';
import {CITATION_FORMATS, CITATION_LOSSES} from '#core/formats/citation-losses';
import {writeCslJson} from '#core/formats/csl-json/write';
import {writeRis} from '#core/formats/ris/write';
import {CASES} from '../../../support/citation-cases';
import {bibtexBack, dateOf, namesOf, textsOf} from '../../../support/citation-readers';
import {expectKeptInBibtex, expectKeptInRis} from '../../../support/citations-kept';
import {itemFaults} from '../../../support/csl-schema';

const items = Object.values(CASES);

/** What breaks one of the formats, wherever it stands. */
const HOSTILE = [
  ...['\n', '\r\n', '\t', '\0', '\u0085', '\u2028', '\u202E', '\u2066', '\uFEFF', '\uD800', '\uDC00'],
  ...[
    '{',
    '}',
    '\\',
    '\\}',
    '$',
    '$x$',
    '&',
    '%',
    '% ',
    '#',
    '_',
    '^',
    '~',
    '"',
    '@',
    '@book{x,',
    ',',
    ' and ',
    '=',
    '--',
  ],
  ...[
    'ER  - ',
    'TY  - BOOK',
    '<i>',
    '</i>',
    '<script>',
    '&amp;',
    "'",
    '«',
    '» ',
    '“',
    '`',
    '…',
    'É',
    'ß',
    '🙂',
    'e\u0301',
  ],
];
const words = fc
  .array(
    fc.oneof(
      {weight: 3, arbitrary: fc.constantFrom(...HOSTILE)},
      fc.constantFrom('mot', 'Caf', 'l’État', ' ', '15', ':'),
    ),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((parts) => `x${parts.join('')}x`);

const item: fc.Arbitrary<CslItem> = fc
  .record({title: words, publisher: words, note: words, genre: words, family: words, given: words, collective: words})
  .map(({title, publisher, note, genre, family, given, collective}) => ({
    id: 'essai',
    type: 'report',
    title,
    author: [{family, given}, {literal: collective}],
    issued: {'date-parts': [[2022, 10, 25]]},
    publisher,
    note,
    genre,
    URL: 'https://archive.example.org/?a=1&b=%20_~#x',
  }));

/** Without what TeX draws otherwise: two hyphens as a dash, two apostrophes as a quotation mark, spaces as one. */
function inLetters(value: unknown): string {
  return JSON.stringify(value)
    .normalize('NFC')
    .replace(/\\"|[-–—'’‘`"“”„\s|]/g, '');
}

describe('BibTeX', () => {
  it('keeps every field of every case, read by another', () => {
    expectKeptInBibtex(items);
  });

  it.each([
    ['fr', 'Travail, État, « Caf » : (RSA)', 'Travail, {État}, « {Caf} » : ({RSA})'],
    [
      'en',
      'How Denmark’s Welfare State Became French: A UK Nightmare',
      'How {Denmark’s} Welfare State Became {French}: A {UK} Nightmare',
    ],
    [
      'en',
      'The way that Sweden and Lighthouse investigated welfare',
      'The way that {Sweden} and {Lighthouse} investigated welfare',
    ],
  ])('holds the capitals of names, and of them alone (%s)', (language, title, held) => {
    expect(writeBibtex([{id: 'x', type: 'book', title, language}])).toContain(`title = {${held}},`);
  });

  it('keeps accents, escapes what TeX obeys, and holds capitals', () => {
    const text = writeBibtex([
      {id: 'x', type: 'book', title: 'L’État & la CAF : 15 % d’indus_élevés', language: 'fr', publisher: 'A and B'},
    ]);
    expect(text).toContain('title = {{L’État} \\& la {CAF} : 15 \\% d’indus\\_élevés}');
    expect(text).toContain('publisher = {{A and B}}');
  });

  it('lets no hostile words out of their field', () => {
    fc.assert(
      fc.property(item, (each) => {
        const text = writeBibtex([each, each]);
        expect(text).not.toMatch(/(?!\n)[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
        const back = bibtexBack(text);
        expect(back).toHaveLength(2);
        const {names, date, ...texts} = back[0]!;
        expect(inLetters(texts)).toEqual(inLetters(textsOf(each)));
        expect(inLetters([names, date])).toEqual(inLetters([namesOf(each), dateOf(each)]));
      }),
      {numRuns: 300},
    );
  });
});

describe('RIS', () => {
  it('keeps every field of every case, read by another', () => {
    expectKeptInRis(items);
  });

  it('calls a debate a slide, with its meeting, its place and its kind', () => {
    const text = writeRis([CASES['un tour de parole']!]);
    expect(text).toMatch(/^TY {2}- SLIDE\r\n/);
    expect(text).toContain('\r\nT2  - Dématérialiser pour mieux régner, séance n°\u00A02\r\n');
    expect(text).toContain('\r\nCY  - Centre social d’essai, Paris\r\n');
    expect(text).toContain('\r\nM3  - extrait d’un débat, transcription automatique non relue\r\n');
  });

  it('lets no hostile words out of their line', () => {
    fc.assert(
      fc.property(item, (each) => {
        const lines = writeRis([each]).split('\r\n');
        for (const line of lines.filter(Boolean))
          expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- [^\p{Cc}\u2028\u202E\u2066]*$/u);
        expect(lines.filter((line) => line.startsWith('TY'))).toHaveLength(1);
        expect(lines.filter((line) => line.startsWith('ER'))).toHaveLength(1);
      }),
      {numRuns: 300},
    );
  });
});

describe('CSL-JSON', () => {
  it('is the items themselves, whatever their words', () => {
    expect(JSON.parse(writeCslJson(items))).toEqual(items);
    fc.assert(
      fc.property(item, (each) => {
        const back: unknown = JSON.parse(writeCslJson([each]));
        expect(back).toEqual([each]);
        expect(itemFaults(back)).toEqual([]);
      }),
      {numRuns: 100},
    );
  });

  it('loses nothing, and every format tells its losses', () => {
    expect(Object.keys(CITATION_LOSSES)).toEqual(CITATION_FORMATS.map(({id}) => id));
    expect(CITATION_LOSSES['csl-json']).toEqual({});
  });
});
