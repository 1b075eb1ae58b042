import type {Asked, Place} from '#core/query/engine';
import type {Answer, PackedAsked} from '#search/packed/asked';
import type {Dictionary} from '#search/packed/dictionary';
import {DocumentTable} from '#search/packed/document-table';
import {applyFilters} from '#search/packed/facet-counts';
import {gatherForms, type Gathered} from '#search/packed/gather-forms';
import type {IndexFiles} from '#search/packed/index-files';
import {matchDocuments, type Matched} from '#search/packed/match-documents';
import type {Postings} from '#search/packed/postings';
import {highest, scoreWithLunr} from '#search/packed/score-with-lunr';
import {FIELDS} from '#search/packed/source';

/** What is asked → the documents that answer, and lunr's scores of the first ones. */
export async function findDocuments(
  asked: PackedAsked,
  files: IndexFiles,
  dictionary: Dictionary,
  postings: Postings,
): Promise<Answer> {
  const {manifest, total} = files;
  const gathered = await gatherForms(asked.wanted, asked.unwanted, dictionary, postings);
  const matched = await matchDocuments(asked, gathered, postings, total);
  const table = await DocumentTable.of(files, matched.documents);
  const {documents, counts} = applyFilters(matched.documents, asked.filters ?? {}, table, manifest);
  const scale = {table, manifest, total};
  const first = highest(documents, gathered, scale, asked.limit);
  const scored =
    asked.wanted.length === 0 ? [...first].map((id) => ({id, score: 0})) : scoreWithLunr(first, gathered, scale);
  // Sums of the same numbers in another order differ in their last digits.
  const level = (score: number) => Math.round(score * 1e6);
  const ranked = scored.sort((a, b) => level(b.score) - level(a.score) || a.id - b.id).slice(0, asked.limit);
  const places = placesIn(
    asked,
    matched,
    gathered,
    ranked.map(({id}) => id),
    total,
  );
  return {
    candidates: ranked.map((each) => ({...each, places: places.get(each.id) ?? []})),
    total: documents.length,
    counts,
  };
}

/** How these documents answer each clause. */
function placesIn(
  {wanted}: Asked,
  {phrases}: Matched,
  gathered: ReadonlyMap<string, Gathered>,
  documents: readonly number[],
  total: number,
): ReadonlyMap<number, Place[]> {
  const places = new Map<number, Place[]>(documents.map((id) => [id, []]));
  const isWanted = new Uint8Array(total);
  for (const id of documents) isWanted[id] = 1;
  for (const [clause, sought] of wanted.entries()) {
    if (sought.kind === 'phrase') {
      for (const [id, beginnings] of phrases.get(clause) ?? []) {
        for (const [at, positions] of beginnings.entries()) {
          if (positions.length === 0) continue;
          places.get(id)?.push({clause, field: FIELDS[at]!, grade: 'exact', count: positions.length, positions});
        }
      }
      continue;
    }
    for (const {form, grade} of sought.readings) {
      const list = gathered.get(form)?.list;
      for (let at = 0; list && at < list.documents.length; at++) {
        if (isWanted[list.documents[at]!] === 0) continue;
        const own = places.get(list.documents[at]!)!;
        for (const [field, name] of FIELDS.entries()) {
          const count = list.counts[at * FIELDS.length + field]!;
          if (count > 0) own.push({clause, field: name, grade, count});
        }
      }
    }
  }
  return places;
}
