import type {Gathered} from '#search/packed/gather-forms';
import type {Places} from '#search/packed/position-file';
import type {Postings} from '#search/packed/postings';
import {FIELDS} from '#search/packed/source';

/** Document → where a phrase begins in each field. */
export type Beginnings = ReadonlyMap<number, Places>;

/** One place of a phrase: the forms that may stand there. */
interface Word {
  readonly step: number;
  readonly forms: readonly Gathered[];
  /** No list is missing. */
  readonly isListed: boolean;
}

/**
 * The documents where words stand in a row, in one field. First those that hold all words whose lists are at hand, then
 * by positions, the rarest words first; common words last, in the few documents that are left.
 */
export async function findPhrase(
  words: readonly (readonly string[])[],
  gathered: ReadonlyMap<string, Gathered>,
  postings: Postings,
  isCandidate: (document: number) => boolean,
): Promise<Beginnings> {
  const places = words.map((forms, step): Word => {
    const known = [...new Set(forms)].flatMap((form) => gathered.get(form) ?? []);
    return {step, forms: known, isListed: known.every(({list}) => list !== undefined)};
  });
  if (places.length === 0 || places.some(({forms}) => forms.length === 0)) return new Map();
  const sizeOf = ({forms}: Word) => forms.reduce((sum, {entry: {block, at}}) => sum + block.documents[at]!, 0);
  const listed = places.filter(({isListed}) => isListed).sort((a, b) => sizeOf(a) - sizeOf(b));
  const unlisted = places.filter(({isListed}) => !isListed).sort((a, b) => sizeOf(a) - sizeOf(b));
  let documents = sharedDocuments(listed).filter(isCandidate);
  let beginnings: Map<number, Places> | undefined;
  for (const word of [...listed, ...unlisted]) {
    if (documents.length === 0) return new Map();
    beginnings = advance(documents, beginnings, word.step, await placesOf(word, documents, postings));
    documents = Uint32Array.from(beginnings.keys());
  }
  return beginnings ?? new Map();
}

/** The documents, in order, in which each of these words stands in one of its forms. */
function sharedDocuments(words: readonly Word[]): Uint32Array {
  const [first = new Uint32Array(), ...others] = words.map(documentsOf);
  return others.reduce(intersect, first);
}

function documentsOf({forms}: Word): Uint32Array {
  const lists = forms.map(({list}) => list!.documents);
  if (lists.length === 1) return lists[0]!;
  const all = Uint32Array.from(lists.flatMap((documents) => [...documents])).sort();
  return all.filter((document, at) => document !== all[at - 1]);
}

function intersect(some: Uint32Array, others: Uint32Array): Uint32Array {
  let at = 0;
  return some.filter((document) => {
    while (at < others.length && others[at]! < document) at++;
    return others[at] === document;
  });
}

/** Where a word stands, in any of its forms. */
async function placesOf(word: Word, documents: Uint32Array, postings: Postings): Promise<ReadonlyMap<number, Places>> {
  const each = await Promise.all(word.forms.map(({entry}) => postings.places(entry, documents)));
  if (each.length === 1) return each[0]!;
  const merged = new Map<number, Places>();
  for (const found of each) {
    for (const [document, places] of found) {
      const known = merged.get(document);
      merged.set(document, known ? FIELDS.map((_, field) => [...known[field]!, ...places[field]!]) : places);
    }
  }
  return merged;
}

/** The beginnings that a word allows which stands so many steps after them, in some documents in order. */
function advance(
  documents: Uint32Array,
  known: ReadonlyMap<number, Places> | undefined,
  step: number,
  found: ReadonlyMap<number, Places>,
): Map<number, Places> {
  const next = new Map<number, Places>();
  for (const document of documents) {
    const places = found.get(document);
    if (!places) continue;
    const before = known?.get(document);
    const starts = places.map((positions, field) =>
      before
        ? before[field]!.filter((start) => positions.includes(start + step))
        : distinct(positions.map((position) => position - step)),
    );
    if (starts.some(({length}) => length > 0)) next.set(document, starts);
  }
  return next;
}

/** In order, each once; none before the beginning of the text. */
function distinct(starts: readonly number[]): number[] {
  return starts.length < 2
    ? starts.filter((start) => start >= 0)
    : [...new Set(starts)].filter((start) => start >= 0).sort((a, b) => a - b);
}
