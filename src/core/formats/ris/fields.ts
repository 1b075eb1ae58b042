import type {CslItem, CslType, TextField} from '#core/citation/csl';

/*
 * Tags have a meaning of their own in each type; this is the one that Zotero reads (`RIS.js` of zotero/translators), which
 * is also that of the specification of 2011 where it knows the tag.
 */

/**
 * Types of RIS. A debate is a « slide », which Zotero takes for a presentation; there is none for the radio: as a sound
 * its authors would become composers, so it is a page.
 */
export const RIS_TYPES = {
  'article-journal': 'JOUR',
  'article-newspaper': 'NEWS',
  book: 'BOOK',
  broadcast: 'ELEC',
  chapter: 'CHAP',
  dataset: 'DATA',
  event: 'GEN',
  legal_case: 'CASE',
  legislation: 'STAT',
  motion_picture: 'MPCT',
  'post-weblog': 'BLOG',
  report: 'RPRT',
  software: 'COMP',
  speech: 'SLIDE',
  webpage: 'ELEC',
} as const satisfies Record<CslType, string>;

/** CSL variable → tag. `locator` and `note` are two notes. */
const TAGS = {
  title: 'TI',
  'container-title': 'T2',
  'collection-title': 'T3',
  'event-title': 'T2',
  'event-place': 'CY',
  publisher: 'PB',
  'publisher-place': 'CY',
  authority: 'PB',
  genre: 'M3',
  medium: 'M3',
  number: 'M1',
  volume: 'VL',
  issue: 'IS',
  page: 'SP',
  'number-of-pages': 'SP',
  version: 'ET',
  locator: 'N1',
  note: 'N1',
  source: 'DP',
  ISBN: 'SN',
  DOI: 'DO',
  URL: 'UR',
  language: 'LA',
} as const satisfies Record<TextField, string>;

const OF_TYPE: Partial<Record<CslType, Partial<Record<TextField, string>>>> = {
  book: {'collection-title': 'T2'},
  report: {'collection-title': 'T2', number: 'SN'},
  legal_case: {number: 'SV'},
};

export function risTag(type: CslType, field: TextField): string {
  return OF_TYPE[type]?.[field] ?? TAGS[field];
}

/** The lines that a variable makes: none, when it is told by another one or would be read as something else. */
export function tagsOf(item: CslItem, field: TextField): readonly (readonly [tag: string, value: string])[] {
  const value = item[field];
  if (value === undefined) return [];
  const pages = field === 'page' ? /^(\d+)-(\d+)$/.exec(value) : undefined;
  if (pages) {
    return [
      ['SP', pages[1]!],
      ['EP', pages[2]!],
    ];
  }
  // The kind of a presentation is printed by styles: how far to trust its words goes with it, never without it.
  if (field === 'genre' && item.medium !== undefined) return [['M3', `${value}, ${item.medium}`]];
  if (field === 'medium' && item.genre !== undefined) return [];
  // The language of a program is that of its code.
  if (field === 'language' && item.type === 'software') return [];
  return [[risTag(item.type, field), value]];
}

/** `DA  - 2022/10/25/`: what is not known stays empty between its slashes, and words come after the last. */
export function dateTags({issued}: Pick<CslItem, 'issued'>): readonly (readonly [tag: string, value: string])[] {
  if (!issued) return [];
  if ('literal' in issued) return [['DA', `///${issued.literal}`]];
  const [year = 0, month, day] = issued['date-parts'][0];
  const two = (part: number | undefined) => (part === undefined ? '' : String(part).padStart(2, '0'));
  const whole = String(year).padStart(4, '0');
  return [
    ['PY', whole],
    ['DA', `${whole}/${two(month)}/${two(day)}/`],
  ];
}
