/** The same words with a capital first; the rest is left as it is (« RSA »). */
export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
