import {fold} from '#core/text/fold';

/*
 * How two texts are compared: by the pairs of neighbouring words they share, first and last words paired with an edge.
 * Single words would not do (de, la, les, que… are everywhere), while two unrelated turns share one pair in a hundred.
 * Case, accents and punctuation do not count: a correction often changes only them. Search has its own idea of a
 * word (stems, elisions), which may change without what is a slip changing.
 */

/** Each pair of neighbouring words, and how many times it occurs. */
export type Pairs = ReadonlyMap<string, number>;

/** The words of a text, as they are compared. */
export function wordsIn(text: string): readonly string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The same words in one line, parted by one plain space. */
export function spoken(text: string): string {
  return wordsIn(text).join(' ');
}

/** Does a text say all the words of another in a row? Both as `spoken` gives them. */
export function says(words: string, others: string): boolean {
  return ` ${words} `.includes(` ${others} `);
}

export function pairsOf(text: string): Pairs {
  const pairs = new Map<string, number>();
  const words = wordsIn(text);
  if (words.length === 0) return pairs;
  let before = '^';
  for (const word of [...words, '$']) {
    const pair = `${before} ${word}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    before = word;
  }
  return pairs;
}

export function countOf(pairs: Pairs): number {
  let count = 0;
  for (const times of pairs.values()) count += times;
  return count;
}

/** The pairs of a text that its others do not have, or not as many times. */
export function without(pairs: Pairs, others: readonly Pairs[]): Pairs {
  const left = new Map<string, number>();
  for (const [pair, times] of pairs) {
    const rest = times - Math.max(0, ...others.map((other) => other.get(pair) ?? 0));
    if (rest > 0) left.set(pair, rest);
  }
  return left;
}

export function shared(a: Pairs, b: Pairs): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let count = 0;
  for (const [pair, times] of small) count += Math.min(times, large.get(pair) ?? 0);
  return count;
}

/** Dice's coefficient: 1 for the same pairs, 0 for none in common. */
export function likeness(a: Pairs, b: Pairs): number {
  const size = countOf(a) + countOf(b);
  return size === 0 ? 0 : (2 * shared(a, b)) / size;
}

/** The longest run of neighbouring pairs of a text that are all among others: words taken over as they stood. */
export function longestRun(pairs: Pairs, among: Pairs): number {
  let longest = 0;
  let run = 0;
  for (const pair of pairs.keys()) {
    run = among.has(pair) ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}
