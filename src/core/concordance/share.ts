/** Passages of one place that a word may show. */
export const MOST_OF_A_PLACE = 10;

/** Passages that one word shows with the words around, in all. */
export const SHARED = 30;

/**
 * How many passages of each place a word shows, when it stands in so many places: `SHARED` in all, at least one each, and
 * none beyond as many places, where each is one line that leads to its first passage.
 */
export function shownOfEach(places: number): number {
  if (places > SHARED) return 0;
  return Math.min(MOST_OF_A_PLACE, Math.floor(SHARED / places));
}
