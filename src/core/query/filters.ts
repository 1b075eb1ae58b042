import {wordsBefore} from '#core/query/before-names';
import type {Filter} from '#core/query/clause';
import {tellingOf, wordsOf} from '#core/text/analyse';
import type {Token} from '#core/text/token';

/** What a filter of a document looks at: the names of who speaks, the titles and dates of its session. */
export interface Labels {
  readonly person: readonly string[];
  readonly session: readonly string[];
}

/** Letters of a name written in one word that are enough to know it by: « lemaire ». */
const SHORTEST_JOINED = 4;

/**
 * Does a document pass all the filters? A value answers a label when each of its words begins one of the label's, or when
 * all of them in one begin some of the label's in one (« lemaire » and « Le Maire »); a number must be one whole.
 */
export function answersFilters(filters: readonly Filter[], labels: Labels): boolean {
  return filters.every(({on, value, not}) => labels[on].some((label) => answers(on, value, label)) !== not);
}

function answers(on: Filter['on'], value: string, label: string): boolean {
  const words = wordsOf(label);
  const asked = wordsOf(value);
  const named = asked.slice(
    wordsBefore(
      on,
      asked.map(({form}) => form),
    ),
  );
  const fits = (wanted: string, form: string) => (/^\d+$/.test(wanted) ? form === wanted : form.startsWith(wanted));
  return tellingOf(named).every(({form: wanted}) => words.some(({form}) => fits(wanted, form))) || joins(named, words);
}

function joins(asked: readonly Token[], words: readonly Token[]): boolean {
  const whole = joined(asked);
  if (whole.length < SHORTEST_JOINED || /\d/.test(whole)) return false;
  return words.some((_, from) => joined(words.slice(from)).startsWith(whole));
}

function joined(words: readonly Token[]): string {
  return words.map(({form}) => form).join('');
}
