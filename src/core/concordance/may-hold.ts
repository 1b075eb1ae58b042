import {termMatcher, type TermForms} from '#core/text/match-terms';
import {wordFinder, wordsFrom} from '#core/concordance/words-in';
import {WordTable} from '#core/text/word-table';
import {add} from '#core/view/register-index';

/** Shorter words tell little: they are looked at only when some form has no longer one. */
const LONG = 3;

/**
 * May a text hold one of these forms? « No » is sure: of each form some word is missing. A debate says the same words over
 * and over: each is understood once, where looking for the forms themselves understands every word again.
 */
export function mayHold(forms: readonly TermForms[]): (text: string) => boolean {
  const written = forms.flatMap((each) => each.forms.map((form) => form.match(wordsFrom(1)) ?? []));
  const least = Math.min(LONG, ...written.map((words) => longestOf(words).length));
  const forEachWord = wordFinder(least);
  // Without capitals: an acronym asks for some, which is for the matcher to see.
  const lower = written.map((words) => words.filter(({length}) => length >= least).map((word) => word.toLowerCase()));
  const match = termMatcher([...new Set(lower.flat())].map((word) => ({id: word, forms: [word]})));
  /** One name for a word in the singular, in the plural, with points; nothing for a word of no form. */
  const nameOf = (word: string) => match(word)[0]?.id;
  /** Longest word of a form → its words. */
  const needed = new Map<string, string[][]>();
  for (const words of lower) {
    const names = words.map((word) => nameOf(word) ?? word);
    add(needed, nameOf(longestOf(words)) ?? '', names);
  }

  /** Empty for a word of no form. */
  const known = new WordTable((word) => nameOf(word.toLowerCase()) ?? '');
  return (text) => {
    const said: string[] = [];
    forEachWord(text, (start, end) => {
      const name = known.at(text, start, end);
      if (name !== '') said.push(name);
    });
    return said.some((name) => needed.get(name)?.some((names) => names.every((each) => said.includes(each))));
  };
}

function longestOf(words: readonly string[]): string {
  return words.reduce((long, word) => (word.length > long.length ? word : long), '');
}
