import {beforeAll, describe, expect, it} from 'vitest';
import type {OpenIndex} from '#search/packed/open-index';
import {FACETS, type SourceDocument} from '#search/packed/source';
import {explain} from '../../../support/packed-queries';
import {packInMemory, type PackedInMemory} from '../../../support/packed-index';
import {analyseSimply, isShort, sourcesOf, spokenDocuments} from '../../../support/spoken-documents';

const documents = spokenDocuments(300);
const sources = sourcesOf(documents);
const all = sources.flatMap((source) => source.documents);
/** The most frequent of some texts, how often each is there. */
function mostFrequent(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]![0];
}

const words = all.map(({text}) => analyseSimply(text).map(({form}) => form));
const LONG = mostFrequent(words.flat().filter((form) => form.length > 6));
const SHORT = mostFrequent(words.flat().filter(isShort));
/** Two words that follow each other, the first of which is common. */
const PAIR = mostFrequent(
  words.flatMap((own) => own.slice(1).flatMap((form, at) => (own[at] === SHORT ? [`${SHORT} ${form}`] : []))),
).split(' ') as [string, string];

let packed: PackedInMemory;
let index: OpenIndex;

beforeAll(async () => {
  packed = packInMemory(sources, analyseSimply, {isCommon: isShort});
  index = await packed.open();
});

const idsOf = ({facets}: SourceDocument, facet: (typeof FACETS)[number]) => (facets[facet] ?? []).map(({id}) => id);
const everything = {wanted: [], unwanted: [], join: 'all', limit: 1000} as const;

describe('an open index', () => {
  it('shows its documents as they were given', async () => {
    const ids = [0, 17, 16, 15, all.length - 1];
    const shown = ids.map((id) => {
      const {address, heading, title, names, text, start} = all[id]!;
      return {address, heading, title, names, text, start};
    });
    expect(await index.read(ids)).toEqual(shown);
  });

  it('tells the values of documents, and every label with its name', async () => {
    for (const facet of FACETS) {
      const labels = index.labels(facet);
      const values = await index.valuesOf([3, 1, 250], facet);
      expect(values.map((each) => each.map((at) => labels[at]!.id).sort())).toEqual(
        [3, 1, 250].map((id) => idsOf(all[id]!, facet).sort()),
      );
    }
    expect(index.labels('theme')[0]!.name).toBe(`Nom de ${index.labels('theme')[0]!.id}`);
  });

  it('says where a form stands', async () => {
    for (const form of [SHORT, LONG, PAIR[1]]) {
      const holds = all.flatMap(({text, names}, id) =>
        analyseSimply(`${names} ${text}`).some((word) => word.form === form) ? [id] : [],
      );
      const found = await index.positions(form, holds);
      for (const id of holds.slice(0, 20)) {
        expect(found.get(id)![2]).toEqual(
          analyseSimply(all[id]!.text).flatMap((word) => (word.form === form ? [word.position] : [])),
        );
      }
    }
    expect(await index.positions('zzzz', [1])).toEqual(new Map());
  });

  it('gives every document when nothing is asked but what to leave out', async () => {
    const {candidates, total} = await index.find(everything);
    expect(total).toBe(all.length);
    expect(candidates.map(({id}) => id)).toEqual(all.map((_, id) => id));
    const few = await index.find({...everything, keep: (id) => id % 2 === 1, limit: 2});
    expect(few.candidates.map(({id}) => id)).toEqual([1, 3]);
    expect(few.total).toBe(Math.floor(all.length / 2));
  });

  it('keeps what bears one of the labels of each filter, and counts what another choice would give', async () => {
    const [person, state] = [index.labels('person'), index.labels('state')];
    const wanted = {person: [0, 1], state: [0]};
    const {candidates, counts, total} = await index.find({...everything, filters: wanted});
    const passes = (document: SourceDocument, facet: 'person' | 'state') =>
      idsOf(document, facet).some((id) => wanted[facet].some((at) => index.labels(facet)[at]!.id === id));
    const kept = all.flatMap((document, id) => (passes(document, 'person') && passes(document, 'state') ? [id] : []));
    expect(candidates.map(({id}) => id)).toEqual(kept);
    expect(total).toBe(kept.length);
    const count = (documentsLeft: readonly SourceDocument[], facet: 'person' | 'state' | 'theme', id: string) =>
      documentsLeft.filter((document) => idsOf(document, facet).includes(id)).length;
    const ofState = all.filter((document) => passes(document, 'state'));
    const ofPerson = all.filter((document) => passes(document, 'person'));
    expect([...counts.person]).toEqual(person.map(({id}) => count(ofState, 'person', id)));
    expect([...counts.state]).toEqual(state.map(({id}) => count(ofPerson, 'state', id)));
    const left = kept.map((id) => all[id]!);
    expect([...counts.theme]).toEqual(index.labels('theme').map(({id}) => count(left, 'theme', id)));
  });

  it('says how each document answers each clause', async () => {
    const asked = await explain([{kind: 'prefix', words: [SHORT], not: false}], 'all', index);
    const phrase = {kind: 'phrase', words: PAIR.map((form) => [form]), required: true} as const;
    const {candidates} = await index.find({...asked, wanted: [...asked.wanted, phrase]});
    for (const {id, places} of candidates) {
      const own = words[id]!;
      const positions = own.flatMap((form, at) => (form === PAIR[0] && own[at + 1] === PAIR[1] ? [at] : []));
      const inText = places.filter(({clause, field}) => clause === 1 && field === 'text');
      expect(inText.flatMap((place) => place.positions ?? [])).toEqual(positions);
      expect(inText.every(({count, grade}) => count === positions.length && grade === 'exact')).toBe(true);
      expect(places.filter(({clause}) => clause === 0)).not.toHaveLength(0);
    }
    expect(candidates.length).toBeGreaterThan(3);
  });

  it('fetches no file twice, and no positions for words alone', async () => {
    const fresh = await packed.open();
    packed.fetched.length = 0;
    const asked = await explain([{kind: 'form', words: [LONG], not: false}], 'all', fresh);
    await Promise.all([fresh.find(asked), fresh.find(asked)]);
    await fresh.find(asked);
    expect(packed.fetched.map((name) => name[0]).sort()).toEqual(['d', 'p', 'w']);
  });
});
