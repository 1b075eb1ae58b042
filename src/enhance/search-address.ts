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
const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
/** Years that can be meant: « 0020 » is one that is being typed. */
const [FIRST_YEAR, LAST_YEAR] = [1900, 2100];
const DATE_NAMES = ['de', 'a'] as const;

/** Is it a date (`AAAA`, `AAAA-MM`, `AAAA-MM-JJ`) that the calendar has, and that the archive may speak of? */
export function isDate(text: string): boolean {
  const [, year, month, day] = (DATE.exec(text) ?? []).map((digits) => Number(digits ?? 1));
  if (year === undefined || year < FIRST_YEAR || year > LAST_YEAR) return false;
  const date = new Date(Date.UTC(year, month! - 1, day));
  return date.getUTCMonth() === month! - 1 && date.getUTCDate() === day;
}

/** What an address gives as dates and is none: it filters nothing, and the reader is told. */
export function impossibleDates(search: string): string[] {
  const asked = new URLSearchParams(search);
  return DATE_NAMES.flatMap((name) => asked.get(name) || []).filter((value) => !isDate(value));
}

/** Does the first date come after the last one, so that nothing is of that time? */
export function areReversed({from = '', to = ''}: Chosen): boolean {
  return to !== '' && from.slice(0, to.length) > to;
}

/** What the address of `/recherche` asks; what it cannot ask is left out. */
export function readAddress(search: string): Question {
  const asked = new URLSearchParams(search);
  const [from = '', to = ''] = DATE_NAMES.map((name) => asked.get(name) ?? '').map((value) =>
    isDate(value) ? value : '',
  );
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

/**
 * The address that asks this, from its `?` on; nothing when it asks nothing. The space that closes the last word is part of
 * the question: without it, the word may be the beginning of others.
 */
export function writeAddress({query, chosen, shown}: Question): string {
  const asked = new URLSearchParams();
  if (query.trim()) asked.set('q', query.trim() + (/\s$/.test(query) ? ' ' : ''));
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
