import type {Filters} from '#search/packed/asked';
import type {DocumentTable} from '#search/packed/document-table';
import type {Manifest} from '#search/packed/manifest';
import {FACETS, type Facet} from '#search/packed/source';

/** What filters leave of the documents that answer, and how many bear each label. */
export interface Filtered {
  readonly documents: Uint32Array;
  readonly counts: Readonly<Record<Facet, Uint32Array>>;
}

/**
 * The counts of a facet are those of the documents that pass the filters of all other facets: what a reader would get by
 * choosing another value of it.
 */
export function applyFilters(
  documents: Uint32Array,
  filters: Filters,
  table: DocumentTable,
  {groups, labels}: Pick<Manifest, 'groups' | 'labels'>,
): Filtered {
  const passing = FACETS.map((facet, at) => {
    const wanted = filters[facet];
    return wanted && groups[at]!.map((group) => group.some((label) => wanted.includes(label)));
  });
  const filtering = passing.flatMap((groups, facet) => (groups ? [{groups, facet}] : []));
  const tallies = groups.map(({length}) => new Uint32Array(length));
  const kept = new Uint32Array(documents.length);
  let length = 0;
  for (const id of documents) {
    let failed = -1;
    let failures = 0;
    for (const {groups: passes, facet} of filtering) {
      if (passes[table.group(id, facet)]) continue;
      failed = facet;
      failures++;
    }
    if (failures === 0) kept[length++] = id;
    else if (failures === 1) tallies[failed]![table.group(id, failed)]!++;
  }
  const left = kept.subarray(0, length);
  for (const [facet, tally] of tallies.entries()) for (const id of left) tally[table.group(id, facet)]!++;
  const counts = FACETS.map((facet, at) => {
    const own = new Uint32Array(labels[at]!.length);
    for (const [group, members] of groups[at]!.entries()) {
      for (const label of members) own[label]! += tallies[at]![group]!;
    }
    return [facet, own];
  });
  return {documents: left, counts: Object.fromEntries(counts) as Filtered['counts']};
}
