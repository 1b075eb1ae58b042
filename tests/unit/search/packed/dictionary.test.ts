import fc from 'fast-check';
import {beforeAll, describe, expect, it} from 'vitest';
import {isOneSlip} from '#core/query/slip';
import type {OpenIndex} from '#search/packed/open-index';
import type {Analyse} from '#search/packed/source';
import {packInMemory, sourceDocument} from '../../../support/packed-index';
import {analyseSimply, sourcesOf, spokenDocuments} from '../../../support/spoken-documents';

const documents = spokenDocuments(300);
/** Stems that resemble the end of their forms: they stand far from them in the dictionary. */
const analyse: Analyse = (text) =>
  analyseSimply(text).map(({form, stem, position}) => ({
    form,
    stem: form.length % 5 === 0 ? `${form.slice(-2)}${stem}` : stem,
    position,
  }));

const stemOf = new Map<string, string>();
const frequency = new Map<string, number>();
for (const {names, title, text} of documents) {
  const words = [title, names, text].flatMap((field) => analyse(field));
  for (const {form, stem} of words) stemOf.set(form, stem);
  for (const form of new Set(words.map(({form}) => form))) frequency.set(form, (frequency.get(form) ?? 0) + 1);
}
const forms = [...stemOf.keys()].sort();
const known = (kept: (form: string, stem: string) => boolean) =>
  forms.filter((form) => kept(form, stemOf.get(form)!)).map((form) => ({form, documents: frequency.get(form)!}));

let index: OpenIndex;
let fetched: string[];
beforeAll(async () => {
  const packed = packInMemory(sourcesOf(documents), analyse, {layout: {bytes: 2000, forms: 100, endings: 100}});
  index = await packed.open();
  fetched = packed.fetched;
});

const aForm = fc.constantFrom(...forms);

describe('the dictionary of a packed index', () => {
  it('knows all forms of a stem and in how many documents each stands', () =>
    fc.assert(
      fc.asyncProperty(fc.array(aForm, {minLength: 1, maxLength: 3}), async (some) => {
        const stems = some.map((form) => stemOf.get(form)!);
        expect(await index.formsOf(stems)).toEqual(known((_, stem) => stems.includes(stem)));
      }),
      {numRuns: 300},
    ));

  it('knows the forms that begin so, the most frequent first', () =>
    fc.assert(
      fc.asyncProperty(
        aForm,
        fc.integer({min: 1, max: 6}),
        fc.integer({min: 1, max: 30}),
        async (form, length, limit) => {
          const start = form.slice(0, length);
          const expected = known((other) => other.startsWith(start)).sort((a, b) => b.documents - a.documents);
          expect(await index.formsFrom(start, limit)).toEqual(expected.slice(0, limit));
        },
      ),
      {numRuns: 300},
    ));

  it('knows the forms one slip away, and those whose stem is with its first half right', () =>
    fc.assert(
      fc.asyncProperty(
        aForm,
        fc.nat(),
        fc.constantFrom('', 'a', 'e', 'tr'),
        fc.integer({min: 0, max: 2}),
        async (form, at, more, less) => {
          const place = at % (form.length + 1);
          const typed = form.slice(0, place) + more + form.slice(place + less);
          // The stem of another word, with a slip in it: its forms stand anywhere in the dictionary.
          const whole = stemOf.get(form)!;
          const stem = whole.slice(0, -1 - (at % 2)) + more + whole.slice(whole.length - (at % 2));
          const half = stem.slice(0, stem.length >> 1);
          expect(await index.formsNear(typed, stem)).toEqual(
            known(
              (other, otherStem) =>
                isOneSlip(other, typed) || (isOneSlip(otherStem, stem) && otherStem.startsWith(half)),
            ),
          );
        },
      ),
      {numRuns: 500},
    ));

  it('knows nothing of words that no one says', async () => {
    expect(await index.formsOf(['zzzz'])).toEqual([]);
    expect(await index.formsFrom('zzzz', 10)).toEqual([]);
    expect(await index.formsNear('zzzzzzz', 'zzzzzzz')).toEqual([]);
  });

  it('is fetched a few blocks at a time', async () => {
    fetched.length = 0;
    const other = packInMemory(sourcesOf(documents), analyse, {layout: {bytes: 2000, forms: 100, endings: 100}});
    await (await other.open()).formsNear('agricultteur', 'agricultteur');
    expect(other.fetched.length).toBeLessThan(8);
    expect(other.files.size).toBeGreaterThan(60);
  });

  it('of an index without documents knows nothing either', async () => {
    const empty = await packInMemory([{key: 'vide', documents: []}], analyse).open();
    expect(await empty.formsFrom('a', 5)).toEqual([]);
    expect(await empty.formsNear('abcd', 'abcd')).toEqual([]);
    expect((await empty.find({wanted: [], unwanted: [], join: 'all', limit: 5})).total).toBe(0);
  });

  it('tells two stems of one form', async () => {
    const twice: Analyse = (text) => analyseSimply(text).map((word) => ({...word, stem: `s${word.position}`}));
    const two = await packInMemory([{key: 'deux', documents: [sourceDocument('mot mot')]}], twice).open();
    expect(await two.formsOf(['s0'])).toEqual([{form: 'mot', documents: 1}]);
    expect(await two.formsOf(['s1'])).toEqual([{form: 'mot', documents: 1}]);
  });
});
