import {Cite} from '@citation-js/core';
import '@citation-js/plugin-ris';
import {parse as parseRis} from '@citation-js/plugin-ris/lib/ris.js';
import {parse} from '@retorquere/bibtex-parser';
import {type CslItem, type CslName, TEXT_FIELDS, type TextField} from '#core/citation/csl';
import {oneLine} from '#core/text/one-line';

/*
 * What readers that are not ours find in the files that we write, put back under the names of CSL. Which field is which is
 * written here again, on purpose: a slip in the tables of the writers shows.
 */

type Found = Partial<Record<TextField | 'names' | 'date', string>>;

const LANGUAGES: Record<string, string> = {
  french: 'fr',
  english: 'en',
  german: 'de',
  dutch: 'nl',
  swedish: 'sv',
  polish: 'pl',
  danish: 'da',
};

const FROM_BIBTEX: Record<string, TextField> = {
  title: 'title',
  booktitle: 'container-title',
  journal: 'container-title',
  series: 'collection-title',
  eventtitle: 'event-title',
  venue: 'event-place',
  publisher: 'publisher',
  institution: 'publisher',
  address: 'publisher-place',
  organization: 'authority',
  type: 'genre',
  howpublished: 'medium',
  eid: 'number',
  volume: 'volume',
  issue: 'issue',
  pages: 'page',
  pagetotal: 'number-of-pages',
  version: 'version',
  note: 'locator',
  addendum: 'note',
  library: 'source',
  isbn: 'ISBN',
  doi: 'DOI',
  url: 'URL',
};

/** What `@retorquere/bibtex-parser` (Better BibTeX for Zotero) finds, entry by entry. */
export function bibtexBack(text: string): Found[] {
  const {entries, errors} = parse(text, {sentenceCase: false, caseProtection: false} as never);
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return entries.map(({type, fields, mode}) => {
    const found: Found = {};
    for (const [field, given] of Object.entries(fields as Record<string, unknown>)) {
      // The parser gives some fields as rich text.
      const value = mode[field] === 'richtext' ? unescape(String(given)) : String(given);
      if (field === 'number') found[type === 'article' ? 'issue' : 'number'] = value;
      else if (field === 'langid') found.language = LANGUAGES[value] ?? '?';
      else if (field === 'language') found.language = value;
      else if (field in FROM_BIBTEX) found[FROM_BIBTEX[field]!] = value;
    }
    if (found.page) found.page = found.page.replace(/[–]|--/g, '-');
    const {author, editor, editora, date, year} = fields as Record<string, never>;
    found.names = namesBack([author, editor, editora]);
    found.date = date ?? year ?? '';
    return found;
  });
}

interface BackName {
  readonly name?: string;
  readonly lastName?: string;
  readonly firstName?: string;
  readonly prefix?: string;
}

function namesBack(lists: readonly (readonly BackName[] | undefined)[]): string {
  return lists
    .map((list) =>
      (list ?? [])
        .map(({name, lastName, firstName, prefix}) => name ?? [prefix, lastName, firstName].filter(Boolean).join('|'))
        .join(' ; '),
    )
    .join(' / ');
}

/** The names of an item, as `bibtexBack` tells those that it finds: BibTeX puts both kinds of particle first. */
export function namesOf({author, editor, director}: CslItem): string {
  return [author, editor, director].map((list) => (list ?? []).map(nameOf).join(' ; ')).join(' / ');
}

function nameOf(name: CslName): string {
  if ('literal' in name) return oneLine(name.literal);
  const particle = name['dropping-particle'] ?? name['non-dropping-particle'];
  const parts = [particle, name.family, name.given].flatMap((part) => (part ? [oneLine(part)] : []));
  // An elided particle is glued to the name.
  return parts.join('|').replace('’|', '’');
}

/** A date as `2022-11-24`, or its words. */
export function dateOf({issued}: CslItem): string {
  if (!issued) return '';
  if ('literal' in issued) return oneLine(issued.literal);
  return issued['date-parts'][0].map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
}

function unescape(html: string): string {
  return html.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
}

/** The text variables of an item as a file of one line a field can hold them. */
export function textsOf(item: CslItem, without: readonly string[] = []): Found {
  const entries = TEXT_FIELDS.flatMap((field) => {
    const value = item[field];
    return value === undefined || without.includes(field) ? [] : [[field, oneLine(value)]];
  });
  return Object.fromEntries(entries) as Found;
}

/** What RIS holds of the texts of an item: `medium` with `genre`, and notes on their own. */
export function risTextsOf(item: CslItem): Found {
  const {genre, medium, ...rest} = textsOf(item, [
    'locator',
    'note',
    ...(item.type === 'software' ? ['language'] : []),
  ]);
  const kind = [genre, medium].filter(Boolean).join(', ');
  return kind === '' ? rest : {...rest, genre: kind};
}

/** Tag → CSL variable, as Zotero takes each tag in each type; `M3` holds the medium too. */
function fromRis(type: string, tag: string): TextField | undefined {
  const of: Record<string, TextField> = {
    TI: 'title',
    T2: type === 'SLIDE' ? 'event-title' : ['BOOK', 'RPRT'].includes(type) ? 'collection-title' : 'container-title',
    T3: 'collection-title',
    CY: type === 'SLIDE' ? 'event-place' : 'publisher-place',
    PB: type === 'CASE' ? 'authority' : 'publisher',
    M3: 'genre',
    M1: 'number',
    SV: 'number',
    VL: 'volume',
    IS: 'issue',
    SP: ['BOOK', 'RPRT'].includes(type) ? 'number-of-pages' : 'page',
    ET: 'version',
    DP: 'source',
    SN: type === 'RPRT' ? 'number' : 'ISBN',
    DO: 'DOI',
    UR: 'URL',
    LA: 'language',
  };
  return of[tag];
}

/** What `@citation-js/plugin-ris` finds: the tags under the names of CSL, notes in their order, and its own CSL. */
export function risBack(text: string): {
  readonly found: Found;
  readonly notes: readonly string[];
  readonly names: readonly string[];
  readonly date: string;
  readonly csl: Record<string, unknown>;
}[] {
  const csl = new Cite(text).data as Record<string, unknown>[];
  return parseRis(text).map(({TY, N1, AU, ED, DA, EP, SN, ...tags}, index) => {
    const type = String(TY);
    const found: Found = {};
    for (const [tag, value] of Object.entries(tags)) {
      const field = fromRis(type, tag);
      if (field) found[field] = String(value);
    }
    // A report has its own number, and may have the one of a book.
    for (const number of list(SN)) found[/^97[89]/.test(number) ? 'ISBN' : fromRis(type, 'SN')!] = number;
    if (EP !== undefined) {
      found.page = `${String(tags.SP)}-${String(EP)}`;
      if (found['number-of-pages'] === tags.SP) delete found['number-of-pages'];
    }
    return {found, notes: list(N1), names: [...list(AU), ...list(ED)], date: String(DA ?? ''), csl: csl[index]!};
  });
}

function list(value: string | string[] | undefined): string[] {
  return value === undefined ? [] : [value].flat();
}

/** A name as RIS has it: « La Fontaine, Jean de ». */
export function risNamesOf({author, director, editor}: CslItem): string[] {
  return [author, director, editor].flatMap((names) =>
    (names ?? []).map((name) => {
      if ('literal' in name) return oneLine(name.literal);
      const last = [name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
      const first = [name.given, name['dropping-particle']].filter(Boolean).join(' ');
      return oneLine([last, first].filter(Boolean).join(', '));
    }),
  );
}

/** `2022/11/24/`, `2022//`, `///entre 2022 et 2023`. */
export function risDateOf(item: CslItem): string {
  const date = dateOf(item);
  if (date === '') return '';
  if (item.issued && 'literal' in item.issued) return `///${date}`;
  const [year, month = '', day = ''] = date.split('-');
  return `${year}/${month}/${day}/`;
}
