import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {OpenIndex} from '#search/packed/open-index';
import type {Analyse, SourceDocument} from '#search/packed/source';
import {explain} from '../../../support/packed-queries';
import {packInMemory, sourceDocument} from '../../../support/packed-index';
import {analyseSimply, isShort, sourcesOf, spokenDocuments} from '../../../support/spoken-documents';
import {WholeLunr, type WholeClause} from '../../../support/whole-lunr';

/** Few letters: words that resemble one another. One is a pair of UTF-16 units, one has two bytes, one has three. */
const LETTERS = ['a', 'b', 'c', 'é', '水', '\u{1F600}'];
const aWord = fc.string({unit: fc.constantFrom(...LETTERS), minLength: 1, maxLength: 7});

/** Stems that are no beginnings of their forms, shorter or longer; a form has two now and then. */
const analyse: Analyse = (text) =>
  text
    .split(' ')
    .filter(Boolean)
    .map((form, position) => ({form, stem: stemOf(form, position), position: position - (position % 5 === 4 ? 1 : 0)}));

function stemOf(form: string, position: number): string {
  const sum = [...form].reduce((total, letter) => total + letter.codePointAt(0)!, 0);
  if (sum % 7 === 0 && position % 2 === 1) return `${form}aa`;
  return [form, [...form].slice(0, 2).join(''), [...form].reverse().join(''), `${form}zz`, `b${form}`, 'c'][sum % 6]!;
}

const someWords = (maxLength: number) => fc.array(aWord, {maxLength}).map((words) => words.join(' '));
const aDocument = fc
  .record({title: someWords(3), names: someWords(2), text: someWords(25), boost: fc.constantFrom(1, 1, 0.5)})
  .map(({text, ...more}): SourceDocument => sourceDocument(text, more));

const kinds = fc.constantFrom<WholeClause['kind']>('form', 'stem', 'prefix', 'near', 'phrase');
const aClause = fc.record({
  kind: kinds,
  not: fc.integer({min: 0, max: 3}).map((value) => value === 0),
  pick: fc.array(fc.nat(), {minLength: 3, maxLength: 3}),
  other: aWord,
  isOther: fc.integer({min: 0, max: 4}).map((value) => value === 0),
});
type Drawn = typeof aClause extends fc.Arbitrary<infer Value> ? Value : never;

/** A clause of words that the documents hold, most often. */
function toClause(
  {kind, not, pick, other, isOther}: Drawn,
  whole: WholeLunr,
  documents: readonly SourceDocument[],
): WholeClause {
  const from = (words: readonly string[], at: number) =>
    isOther || words.length === 0 ? other : words[at % words.length]!;
  if (kind === 'phrase') {
    const words = documents[pick[0]! % documents.length]!.text.split(' ').filter(Boolean);
    const start = pick[1]! % (words.length || 1);
    const length = 1 + (pick[2]! % 3);
    return {kind, not, words: isOther || words.length === 0 ? [other, other] : words.slice(start, start + length)};
  }
  const word = from(kind === 'stem' ? whole.stems : whole.forms, pick[0]!);
  if (kind === 'prefix') return {kind, not, words: [[...word].slice(0, 1 + (pick[1]! % 3)).join('')]};
  if (kind !== 'near') return {kind, not, words: [word]};
  const letters = [...word];
  letters.splice(pick[1]! % letters.length, pick[2]! % 2, ...(pick[2]! % 3 === 0 ? ['a'] : []));
  return {kind, not, words: [letters.join('') || other]};
}

/** lunr gives every document to a query that only refuses words; ours gives every document left, without scores. */
const asksForWords = (clauses: readonly WholeClause[]) => clauses.some(({not}) => !not);

async function expectSame(clauses: readonly WholeClause[], join: 'all' | 'any', index: OpenIndex, whole: WholeLunr) {
  const expected = whole.find(clauses, join);
  const {candidates, total} = await index.find(await explain(clauses, join, index));
  expect([clauses, candidates.map(({id}) => id)]).toEqual([clauses, expected.map(({id}) => id)]);
  for (const [rank, {score}] of candidates.entries()) expect(score).toBeCloseTo(expected[rank]!.score, 9);
  expect(total).toBe(expected.length);
  const few = await index.find(await explain(clauses, join, index, 3));
  expect(few.candidates).toEqual(candidates.slice(0, 3));
}

/** A busy machine takes its time: what counts here is that answers are the same. In milliseconds. */
const ROOM = 600_000;

describe('a packed index', {timeout: ROOM}, () => {
  it('gives what one whole lunr.Index gives, on 1,000 random queries of random documents', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(aDocument, {minLength: 1, maxLength: 25}),
        fc.array(fc.array(aClause, {minLength: 1, maxLength: 4}), {minLength: 10, maxLength: 10}),
        fc.constantFrom({bytes: 8, forms: 3, endings: 4}, {bytes: 60, forms: 20, endings: 7}),
        fc.nat({max: 4}),
        async (documents, queries, layout, cut) => {
          const isCommon = (form: string) => form.length === 1;
          const sources = [
            {key: 'one', documents: documents.slice(0, cut)},
            {key: 'two', documents: documents.slice(cut)},
          ];
          const index = await packInMemory(sources, analyse, {isCommon, layout}).open();
          const whole = new WholeLunr(documents, analyse, isCommon);
          for (const [at, drawn] of queries.entries()) {
            const clauses = drawn.map((clause) => toClause(clause, whole, documents));
            if (asksForWords(clauses)) await expectSame(clauses, at % 2 === 0 ? 'all' : 'any', index, whole);
          }
        },
      ),
      {numRuns: 100},
    );
  });
  it('gives what one whole lunr.Index gives, on 1,000 random queries of debates', async () => {
    const documents = spokenDocuments(400);
    const packed = packInMemory(sourcesOf(documents), analyseSimply, {isCommon: isShort});
    expect(packed.files.size).toBeGreaterThan(40);
    const index = await packed.open();
    const whole = new WholeLunr(documents, analyseSimply, isShort);
    await fc.assert(
      fc.asyncProperty(fc.array(aClause, {minLength: 1, maxLength: 4}), fc.boolean(), async (drawn, isAll) => {
        const clauses = drawn.map((clause) => toClause(clause, whole, documents));
        if (asksForWords(clauses)) await expectSame(clauses, isAll ? 'all' : 'any', index, whole);
      }),
      {numRuns: 1000},
    );
  });
});
