import type {Chosen, Question} from '#search/protocol';

/** How many answers are shown at first, and how many more each time. */
export const PAGE = 20;
/** As many as a page can bear; beyond, other words say more. */
export const MOST = 200;

/** What each choice is called in an address. */
export const NAMES = {kind: 'genre', person: 'qui', session: 'seance', theme: 'theme', state: 'etat'} as const;
export type Named = keyof typeof NAMES;
const FACETS = Object.keys(NAMES) as Named[];

/** A date, or the year or the month alone. */
const DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

/** What the address of `/recherche` asks; what it cannot ask is left out. */
export function readAddress(search: string): Question {
  const asked = new URLSearchParams(search);
  const date = (name: string) => {
    const value = asked.get(name) ?? '';
    return DATE.test(value) ? value : '';
  };
  const [from, to] = [date('de'), date('a')];
  const lists = FACETS.map((facet) => [facet, [...new Set(asked.getAll(NAMES[facet]).filter(Boolean))]] as const);
  const shown = Number(asked.get('n'));
  return {
    query: asked.get('q') ?? '',
    chosen: {
      ...Object.fromEntries(lists.filter(([, ids]) => ids.length > 0)),
      ...(from ? {from} : {}),
      ...(to ? {to} : {}),
    },
    shown: Number.isInteger(shown) && shown > PAGE ? Math.min(shown, MOST) : PAGE,
  };
}

/** The address that asks this, from its `?` on; nothing when it asks nothing. */
export function writeAddress({query, chosen, shown}: Question): string {
  const asked = new URLSearchParams();
  if (query.trim()) asked.set('q', query.trim());
  for (const facet of FACETS) for (const id of chosen[facet] ?? []) asked.append(NAMES[facet], id);
  if (chosen.from) asked.set('de', chosen.from);
  if (chosen.to) asked.set('a', chosen.to);
  if (shown > PAGE) asked.set('n', String(shown));
  const written = asked.toString();
  return written && `?${written}`;
}

/** How many filters a reader chose. */
export function countChosen(chosen: Chosen): number {
  const lists = FACETS.reduce((sum, facet) => sum + (chosen[facet]?.length ?? 0), 0);
  return lists + Number(Boolean(chosen.from)) + Number(Boolean(chosen.to));
}
