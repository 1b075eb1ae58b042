/** Endings and what replaces them. */
export type Rules = readonly (readonly [RegExp, string])[];

/** Words that end in -s or -x in the singular lose it too: what counts is that all their forms do. */
const PLURALS: Rules = [
  [/eaux$/, 'eau'],
  [/yaux$/, 'yau'],
  [/(?<=.{2})aux$/, 'al'],
  [/(?<=[aeo]u)x$/, ''],
  [/(?<=.{3})s$/, ''],
];

/** A folded word without its mark of the plural: two forms that differ only in number share it. */
export function singular(word: string): string {
  return word.length < 4 ? word : applyFirst(PLURALS, word);
}

/** A word after the first rule that bites, if any does. */
export function applyFirst(rules: Rules, word: string): string {
  const rule = rules.find(([ending]) => ending.test(word));
  return rule ? word.replace(rule[0], rule[1]) : word;
}
