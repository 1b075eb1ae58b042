import type {SearchRecord} from '#search/protocol';

/** Pages of the words of the cycle, among those that are no records; the others say how the archive works. */
const OF_THE_CYCLE = /^\/(?:presentation|comprendre|themes)\//;
/** Whoever looks for a word of the debates seldom wants a guide first. */
const GUIDE = 0.5;

/** How much a page counts: 1, less for a guide. */
export function boostOf({kind, address}: Pick<SearchRecord, 'kind' | 'address'>): number {
  return kind === 'page' && !OF_THE_CYCLE.test(address) ? GUIDE : 1;
}
