import type {CslItem, CslType, TextField} from '#core/citation/csl';
import {escapeBibtex} from '#core/formats/bibtex/escape';

/** What an entry is to BibTeX, which knows few kinds: all that is not printed is « misc ». */
export const ENTRY_TYPES = {
  'article-journal': 'article',
  'article-newspaper': 'article',
  book: 'book',
  chapter: 'incollection',
  report: 'techreport',
  broadcast: 'misc',
  dataset: 'misc',
  event: 'misc',
  legal_case: 'misc',
  legislation: 'misc',
  motion_picture: 'misc',
  'post-weblog': 'misc',
  software: 'misc',
  speech: 'misc',
  webpage: 'misc',
} as const satisfies Record<CslType, string>;

type Entry = (typeof ENTRY_TYPES)[CslType];

/**
 * CSL variable → field. Those that BibTeX lacks are biblatex's, which BibTeX passes over. `note` is printed by every style:
 * it tells the time of a passage; what is said of the date goes to `addendum`.
 */
const FIELDS = {
  title: 'title',
  'container-title': 'booktitle',
  'collection-title': 'series',
  'event-title': 'eventtitle',
  'event-place': 'venue',
  publisher: 'publisher',
  'publisher-place': 'address',
  authority: 'organization',
  genre: 'type',
  medium: 'howpublished',
  number: 'number',
  volume: 'volume',
  issue: 'issue',
  page: 'pages',
  'number-of-pages': 'pagetotal',
  version: 'version',
  locator: 'note',
  note: 'addendum',
  source: 'library',
  ISBN: 'isbn',
  DOI: 'doi',
  URL: 'url',
  language: 'langid',
} as const satisfies Record<TextField, string>;

const OF_ENTRY: Partial<Record<Entry, Partial<Record<TextField, string>>>> = {
  // The number of an article is that of its issue; one of its own is its `eid`.
  article: {'container-title': 'journal', issue: 'number', number: 'eid'},
  techreport: {publisher: 'institution'},
};

export function bibtexField(type: CslType, field: TextField): string {
  return OF_ENTRY[ENTRY_TYPES[type]]?.[field] ?? FIELDS[field];
}

/** Languages as LaTeX names them; of another one, its code is given as words. */
export const LANGUAGES: Record<string, string> = {
  da: 'danish',
  de: 'german',
  en: 'english',
  es: 'spanish',
  fr: 'french',
  it: 'italian',
  nl: 'dutch',
  pl: 'polish',
  pt: 'portuguese',
  sv: 'swedish',
};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;

/**
 * The date twice: as biblatex reads it, and as BibTeX does. Months are BibTeX's own words, which each style translates.
 * A date that is not a date stays words.
 */
export function dateFields({issued}: Pick<CslItem, 'issued'>): readonly (readonly [field: string, value: string])[] {
  if (!issued) return [];
  if ('literal' in issued) return [['year', `{${escapeBibtex(issued.literal)}}`]];
  const [year, month, day] = issued['date-parts'][0];
  const parts = [String(year).padStart(4, '0'), ...[month, day].flatMap((part) => part ?? [])];
  return [
    ['date', `{${parts.map((part) => String(part).padStart(2, '0')).join('-')}}`],
    ['year', `{${year}}`],
    ...(month === undefined ? [] : [['month', MONTHS[month - 1]!] as const]),
  ];
}
