/** A word from its end; pairs of UTF-16 units stay whole. */
export function backwards(word: string): string {
  return [...word].reverse().join('');
}
