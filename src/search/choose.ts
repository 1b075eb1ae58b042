import type {Filter} from '#core/query/clause';
import {answersFilters} from '#core/query/filters';
import type {Answer, Filters} from '#search/packed/asked';
import type {OpenIndex} from '#search/packed/open-index';
import {FACETS, type Facet} from '#search/packed/source';
import type {Choice, Chosen, Hits} from '#search/protocol';

/** The filters of a question, as the index understands them. */
export interface Kept {
  readonly filters: Filters;
  readonly refused: Filters;
  /** Those that were typed and that no label answers. */
  readonly unnamed: readonly Filter[];
  /** Is there any that says what to keep? What is left out, alone, asks for nothing. */
  readonly some: boolean;
}

/** What a reader chose on the page, and what `qui:` and `séance:` say in the query: a document answers to all. */
export function keptOf(chosen: Chosen, typed: readonly Filter[], index: Pick<OpenIndex, 'labels'>): Kept {
  const filters: Partial<Record<Facet, readonly number[]>> = {};
  const refused: Partial<Record<Facet, readonly number[]>> = {};
  const unnamed: Filter[] = [];
  const also = (facet: Facet, labels: readonly number[]) => {
    const known = filters[facet];
    filters[facet] = known ? known.filter((label) => labels.includes(label)) : labels;
  };
  const matching = (facet: Facet, fits: (label: {id: string; name: string}) => boolean) =>
    index.labels(facet).flatMap((label, at) => (fits(label) ? [at] : []));
  for (const facet of FACETS) {
    if (facet === 'date') continue;
    const ids = chosen[facet] ?? [];
    if (ids.length > 0)
      also(
        facet,
        matching(facet, ({id}) => ids.includes(id)),
      );
  }
  const {from = '', to = ''} = chosen;
  if (from || to)
    also(
      'date',
      matching('date', ({id}) => isBetween(id, from, to)),
    );
  for (const filter of typed) {
    const {on, not} = filter;
    const fits = matching(on, ({name}) =>
      answersFilters([{...filter, not: false}], {person: [], session: [], [on]: [name]}),
    );
    if (fits.length === 0) unnamed.push(filter);
    if (not) refused[on] = [...(refused[on] ?? []), ...fits];
    else also(on, fits);
  }
  return {filters, refused, unnamed, some: Object.keys(filters).length > 0};
}

/** May an imprecise date (`2023`, `2023-03/2023-05`, `../2023`) be of that span? */
function isBetween(date: string, from: string, to: string): boolean {
  const [start = '', end = start] = date.split('/');
  const first = start === '..' ? '' : start;
  const last = end === '..' ? '9' : `${end}-99-99`.slice(0, 10);
  return last >= from && (to === '' || first.slice(0, to.length) <= to);
}

/** The values of each facet that would leave something, and those that are chosen; the most frequent first. */
export function choicesOf({counts}: Answer, chosen: Chosen, index: Pick<OpenIndex, 'labels'>): Hits['choices'] {
  const of = (facet: Exclude<Facet, 'date'>): Choice[] =>
    index
      .labels(facet)
      .map(({id, name}, at) => ({id, name, count: counts[facet][at]!}))
      .filter(({id, count}) => count > 0 || chosen[facet]?.includes(id))
      .sort((a, b) => b.count - a.count);
  return {
    kind: of('kind'),
    person: of('person'),
    session: of('session'),
    theme: of('theme'),
    state: of('state'),
  };
}
