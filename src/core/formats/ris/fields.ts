import type {CslItem, CslType, TextField} from '#core/citation/csl';

/** Types of RIS; a debate is a « slide », which Zotero takes for a presentation, never a sound. */
export const RIS_TYPES = {
  'article-journal': 'JOUR',
  'article-newspaper': 'NEWS',
  book: 'BOOK',
  broadcast: 'MULTI',
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

/**
 * CSL variable → tag. Two variables of one tag never meet in an item of the archive, but for what `tagsOf` parts or puts
 * together.
 */
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
  medium: 'M2',
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

/** The lines that a variable makes, without their names. */
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
  if (item.type === 'speech' && item.genre !== undefined && item.medium !== undefined) {
    // What kind of presentation it is, for Zotero, which prints it: how far to trust the words is a part of it.
    if (field === 'genre') return [['M3', `${value}, ${item.medium}`]];
    if (field === 'medium') return [];
  }
  return [[TAGS[field], value]];
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
