import lunr from 'lunr';
import type {Asked, Candidate, Engine, Field, KnownForm, Place, Sought} from '../../src/core/query/engine';
import {phrasePositions} from '../../src/core/query/places';
import {isOneSlip} from '../../src/core/query/slip';
import {writtenIn} from '../../src/core/query/spelling';
import {analyse} from '../../src/core/text/analyse';
import {stem} from '../../src/core/text/stem';

/** One document, field by field. */
export type Fields = Partial<Readonly<Record<Field, string>>>;

const FIELDS = ['title', 'names', 'text'] as const;
const BOOST = {exact: 3, number: 2, stem: 1, prefix: 0.5, near: 0.5, kin: 0.3} as const;

/** By term, by field: where it stands in one document. */
type Metadata = Record<string, Partial<Record<Field, {at: number[]}>>>;

/** One whole lunr.Index of exact forms, with positions: what a packed index must answer like. */
export function lunrEngine(documents: readonly Fields[]): Engine {
  const {index, frequency} = build(documents);
  const byStem = new Map<string, string[]>();
  const sorted = [...frequency.keys()].sort();
  const stems = sorted.map(stem);
  for (const [at, form] of sorted.entries()) {
    const root = stems[at]!;
    byStem.set(root, [...(byStem.get(root) ?? []), form]);
  }
  const known = (forms: readonly string[]): KnownForm[] =>
    forms.map((form) => ({form, documents: frequency.get(form)!}));
  return {
    documents: documents.length,
    formsOf: async (stems) => known(stems.flatMap((root) => byStem.get(root) ?? [])),
    formsFrom: async (start, limit) =>
      known(sorted.filter((form) => form.startsWith(start)))
        .sort((a, b) => b.documents - a.documents)
        .slice(0, limit),
    formsNear: async (form, root) =>
      known(sorted.filter((other, at) => isOneSlip(form, other) || isOneSlip(root, stems[at]!))),
    find: async (asked) => find(index, documents.length, asked),
    spell: async (form) => {
      const [first] = index.query((query) => query.term(form, {usePipeline: false}));
      const {text = '', title = '', names = ''} = documents[Number(first?.ref)] ?? {};
      return writtenIn([text, title, names].join('\n'), form) ?? form;
    },
  };
}

function build(documents: readonly Fields[]): {index: lunr.Index; frequency: Map<string, number>} {
  const frequency = new Map<string, number>();
  const builder = new lunr.Builder();
  builder.ref('id');
  for (const field of FIELDS) builder.field(field);
  builder.metadataWhitelist = ['at'];
  // The fields are given as tokens already.
  builder.tokenizer = ((tokens: lunr.Token[] | undefined) => tokens ?? []) as unknown as typeof lunr.tokenizer;
  for (const [id, fields] of documents.entries()) {
    const given: Record<string, unknown> = {id};
    const forms = new Set<string>();
    for (const field of FIELDS) {
      given[field] = analyse(fields[field] ?? '').map(({form, position}) => {
        forms.add(form);
        return new lunr.Token(form, {at: position});
      });
    }
    for (const form of forms) frequency.set(form, (frequency.get(form) ?? 0) + 1);
    builder.add(given);
  }
  return {index: builder.build(), frequency};
}

function find(index: lunr.Index, count: number, {wanted, unwanted, join, keep = () => true}: Asked): Candidate[] {
  if (wanted.length === 0) {
    const all = Array.from({length: count}, (_, id) => ({id, score: 0, places: []}));
    const out = answersTo(index, unwanted);
    return all.filter(({id}) => keep(id) && !out.has(id));
  }
  const out = answersTo(index, unwanted);
  const required = wanted.flatMap(({required: must}, clause) => (must ? [clause] : []));
  return candidates(index, wanted).filter(({id, places}) => {
    if (places.length === 0 || out.has(id) || !keep(id)) return false;
    const held = new Set(places.map(({clause}) => clause));
    return join === 'any' || required.every((clause) => held.has(clause));
  });
}

function answersTo(index: lunr.Index, sought: readonly Sought[]): Set<number> {
  const found = sought.length === 0 ? [] : candidates(index, sought);
  return new Set(found.filter(({places}) => places.length > 0).map(({id}) => id));
}

/** Every document that holds one of the forms, with what it answers: a phrase only where its words are in a row. */
function candidates(index: lunr.Index, wanted: readonly Sought[]): Candidate[] {
  const results = index.query((query) => {
    for (const sought of wanted) {
      const terms =
        sought.kind === 'phrase'
          ? sought.words.flat().map((form) => [form, BOOST.exact] as const)
          : sought.readings.map(({form, grade}) => [form, BOOST[grade]] as const);
      for (const [form, boost] of terms) query.term(form, {usePipeline: false, boost});
    }
  });
  return results.map(({ref, score, matchData}) => ({
    id: Number(ref),
    score,
    places: placesOf(matchData.metadata as Metadata, wanted),
  }));
}

function placesOf(metadata: Metadata, wanted: readonly Sought[]): Place[] {
  return wanted.flatMap((sought, clause) =>
    FIELDS.flatMap((field): Place[] => {
      const at = (form: string) => metadata[form]?.[field]?.at ?? [];
      if (sought.kind === 'phrase') {
        const positions = phrasePositions(sought.words.map((forms) => forms.flatMap(at)));
        return positions.length > 0 ? [{clause, field, grade: 'exact', count: positions.length, positions}] : [];
      }
      return sought.readings.flatMap(({form, grade}) => {
        const positions = at(form);
        return positions.length > 0 ? [{clause, field, grade, count: positions.length, positions}] : [];
      });
    }),
  );
}
