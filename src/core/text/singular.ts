/** An ending, what replaces it, and how many letters must stand before it. No lookbehind: telephones of 2022 have none. */
export type Rules = readonly (readonly [ending: RegExp, by: string, before: number])[];

/** Words that end in -s or -x in the singular lose it too: what counts is that all their forms do. */
const PLURALS: Rules = [
  [/eaux$/, 'eau', 0],
  // « loyaux » and « royaux », but « tuyaux ».
  [/([lr])oyaux$/, '$1oyal', 0],
  [/yaux$/, 'yau', 0],
  [/aux$/, 'al', 2],
  [/([aeo]u)x$/, '$1', 0],
  [/s$/, '', 3],
];

/** A folded word without its mark of the plural: two forms that differ only in number share it. */
export function singular(word: string): string {
  return word.length < 4 ? word : applyFirst(PLURALS, word);
}

/** A word after the first rule that bites, if any does. */
export function applyFirst(rules: Rules, word: string): string {
  for (const [ending, by, before] of rules) {
    const at = word.search(ending);
    if (at >= before) return word.replace(ending, by);
  }
  return word;
}
