import type {Filter} from '#core/query/clause';
import {tellingOf, wordsOf} from '#core/text/analyse';

/** What a filter of a document looks at: the names of who speaks, the titles and dates of its session. */
export interface Labels {
  readonly person: readonly string[];
  readonly session: readonly string[];
}

/**
 * Does a document pass all the filters? A value answers a label when each of its words begins one of the label's; a number
 * must be one whole.
 */
export function answersFilters(filters: readonly Filter[], labels: Labels): boolean {
  return filters.every(({on, value, not}) => labels[on].some((label) => answers(value, label)) !== not);
}

function answers(value: string, label: string): boolean {
  const words = wordsOf(label);
  const fits = (asked: string, form: string) => (/^\d+$/.test(asked) ? form === asked : form.startsWith(asked));
  return tellingOf(wordsOf(value)).every(({form: asked}) => words.some(({form}) => fits(asked, form)));
}
