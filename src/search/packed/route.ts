/**
 * Which block holds a word, when each begins with one of these words, in order: the last that does not begin after it; the
 * first when all do.
 */
export function routeOf(firstWords: readonly string[], word: string): number {
  let [low, high] = [0, firstWords.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (firstWords[middle]! <= word) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
