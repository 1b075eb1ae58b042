import lunr from 'lunr';
import {DOCUMENTS} from '#search/packed/document-block';
import type {DocumentTable} from '#search/packed/document-table';
import type {Gathered} from '#search/packed/gather-forms';
import {inverseFrequency, vectorWeight} from '#search/packed/lunr-weight';
import type {Manifest} from '#search/packed/manifest';
import {nthHighest} from '#search/packed/nth-highest';
import {FIELDS} from '#search/packed/source';

/** What a score depends on, beside the words of the query. */
export interface Scale {
  readonly table: DocumentTable;
  readonly manifest: Pick<Manifest, 'words' | 'boosts'>;
  /** How many documents the index holds. */
  readonly total: number;
}

type Term = readonly [form: string, found: Gathered];

/**
 * The documents of the highest scores, at most about `limit` (all that are level with the last): lunr's vectors,
 * multiplied here, in arrays of numbers. lunr itself would take a second for the words that are everywhere.
 */
export function highest(
  documents: Uint32Array,
  gathered: ReadonlyMap<string, Gathered>,
  scale: Scale,
  limit: number,
): Uint32Array {
  if (documents.length <= limit) return documents;
  const isWanted = marksOf(documents, scale.total);
  const scores = new Float64Array(scale.total);
  for (const term of gathered) {
    const {boost} = term[1];
    if (boost > 0) eachWeight(term, scale, isWanted, (id, _, weight) => (scores[id]! += boost * weight));
  }
  const least =
    nthHighest(
      Float64Array.from(documents, (id) => scores[id]!),
      limit,
    ) - 1e-6;
  return documents.filter((id) => scores[id]! >= least);
}

function marksOf(documents: Uint32Array, total: number): Uint8Array {
  const marks = new Uint8Array(total);
  for (const id of documents) marks[id] = 1;
  return marks;
}

/** lunr's scores of these documents (in order), from a `lunr.Index` that holds only what the query needs of them. */
export function scoreWithLunr(
  documents: Uint32Array,
  gathered: ReadonlyMap<string, Gathered>,
  scale: Scale,
): {readonly id: number; readonly score: number}[] {
  const isWanted = marksOf(documents, scale.total);
  const invertedIndex: Record<string, object> = Object.create(null);
  const fieldVectors: Record<string, lunr.Vector> = Object.create(null);
  const terms = [...gathered].filter(([, {boost}]) => boost > 0);
  for (const [number, term] of terms.entries()) {
    const posting: Record<string, Record<number, object>> = {};
    for (const field of FIELDS) posting[field] = Object.create(null);
    eachWeight(term, scale, isWanted, (id, field, weight) => {
      const name = FIELDS[field]!;
      posting[name]![id] = {};
      (fieldVectors[`${name}/${id}`] ??= new lunr.Vector([])).insert(number, weight);
    });
    invertedIndex[term[0]] = {_index: number, ...posting};
  }
  const index = new lunr.Index({
    invertedIndex,
    fieldVectors,
    fields: FIELDS,
    pipeline: new lunr.Pipeline(),
    // Terms are looked for as they are, and all are there: what a query asks is what it finds.
    tokenSet: {intersect: (asked: lunr.TokenSet) => asked},
  } as unknown as ConstructorParameters<typeof lunr.Index>[0]);
  const results = index.query((query) => {
    for (const [form, {boost}] of terms) query.term(form, {boost, usePipeline: false});
  });
  return results.map(({ref, score}) => ({id: Number(ref), score}));
}

/** The numbers that a form has in lunr's vectors of the documents that are marked. */
function eachWeight(
  [, {entry, list}]: Term,
  {table, manifest: {words, boosts}, total}: Scale,
  isWanted: Uint8Array,
  act: (id: number, field: number, weight: number) => void,
): void {
  if (!list) return;
  const {documents, counts} = list;
  const idf = inverseFrequency(entry.block.fields[entry.at]!, total);
  const averages = words.map((each) => each / total);
  for (let at = 0; at < documents.length; at++) {
    const id = documents[at]!;
    if (isWanted[id] === 0) continue;
    const block = table.blockOf(id);
    const row = id % DOCUMENTS;
    const boost = boosts[block.boosts[row]!]!;
    for (let field = 0; field < averages.length; field++) {
      const count = counts[at * averages.length + field]!;
      if (count === 0) continue;
      const relative = block.lengths[field]![row]! / averages[field]!;
      act(id, field, vectorWeight(idf, count, relative, field, boost));
    }
  }
}
