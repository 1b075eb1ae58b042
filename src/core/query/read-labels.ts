import type {Filter} from '#core/query/clause';
import type {Labels} from '#core/query/filters';
import {wordsOf} from '#core/text/analyse';

/** Folded words → how many of the first ones are a name of a person, or a title of a session, or a part of one. */
export type LabelReader = (on: Filter['on'], forms: readonly string[]) => number;

/** Names and titles → the function that tells where one ends among the words that follow `qui:` or `séance:`. */
export function labelReader(labels: Labels): LabelReader {
  return (on, forms) => Math.max(0, ...labels[on].map((label) => longestRun(wordsOf(label), forms)));
}

function longestRun(words: readonly {readonly form: string}[], forms: readonly string[]): number {
  return Math.max(
    0,
    ...words.map((_, from) => {
      const end = forms.findIndex((form, step) => words[from + step]?.form !== form);
      return end === -1 ? forms.length : end;
    }),
  );
}
