import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {CHUNK, forEachChunk} from '#core/text/chunks';

function chunksOf(text: string): [number, number][] {
  const found: [number, number][] = [];
  forEachChunk(text, (start, end) => found.push([start, end]));
  return found;
}

const byExpression = (text: string) =>
  Array.from(text.matchAll(new RegExp(CHUNK)), ({0: chunk, index}) => [index, index + chunk.length]);

/** What makes chunks differ: each sign that the expression names, letters of several alphabets, marks, what parts words. */
const PIECE = fc.constantFrom(
  ...'aàœZnNoOlLkMsqQuhH0123456789',
  ...".,:;!?-‐‑/_*·•‧∙⋅'’ʼ‘´`′()%€$£ºª°«»…–@#&",
  ...[
    ' ',
    '\u00A0',
    '\u2009',
    '\u202F',
    '\n',
    '\u00AD',
    '\u0301',
    '²',
    'Ⅷ',
    'я',
    'ع',
    '字',
    '😀',
    '𝒜',
    '\uD800',
    '\uDC00',
  ],
  ...['Mds', 'md', 'usager', 'R.S.A.', 'no', 'nº', 'qu', 'jusqu', '(e)', '(s)', 'mot', 'le', ' l ', ' 000'],
);

describe('chunks of a text', () => {
  it('are those of the expression, whatever the text', () => {
    const texts = fc.array(PIECE, {maxLength: 24}).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({unit: 'binary', maxLength: 30})), (text) => {
        expect(chunksOf(text)).toEqual(byExpression(text));
      }),
      {numRuns: 20_000},
    );
  });

  it.each([
    ['Les droits, les vrais', ['Les', 'droits', 'les', 'vrais']],
    ['n° 12, no 12, nº 3', ['n', '12', 'no ', '12', 'nº', '3']],
    ['l ’usager et l’usagère', ['l ’', 'usager', 'et', 'l’usagère']],
    ['3 Mds€, 1 000 €', ['3', 'Mds€', '1 000', '€']],
    ['le R.S.A. et les C.A.F.', ['le', 'R.S.A.', 'et', 'les', 'C.A.F.']],
    ['sous-traitance et/ou usager·es', ['sous-traitance', 'et/ou', 'usager·es']],
  ])('of « %s »', (text, expected) => {
    expect(chunksOf(text).map(([start, end]) => text.slice(start, end))).toEqual(expected);
  });
});
