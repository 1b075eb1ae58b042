import {isOfTheCycle} from '#core/archive/of-the-cycle';
import type {SearchRecord} from '#search/records';

/** Whoever looks for a word of the debates seldom wants a guide first. */
const GUIDE = 0.5;

/** How much a page counts: 1, less for a guide. */
export function boostOf(record: Pick<SearchRecord, 'kind' | 'address'>): number {
  return record.kind === 'page' && !isOfTheCycle(record) ? GUIDE : 1;
}
