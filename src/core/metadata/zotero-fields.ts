import type {CslItem, CslType, NameField, TextField} from '#core/citation/csl';

/*
 * CSL → the vocabulary of Zotero, as its « Embedded Metadata » translator reads it in `<meta name>` (decision 0011 tells
 * what is known of it, and from where). A field is under the name that all types share (`publisher`, which reports show as
 * their institution) where there is one: https://api.zotero.org/schema.
 */

/** A broadcast and an event are pages, as in RIS: the radio has no authors in Zotero, only directors and guests. */
export const ZOTERO_TYPES = {
  'article-journal': 'journalArticle',
  'article-newspaper': 'newspaperArticle',
  book: 'book',
  broadcast: 'webpage',
  chapter: 'bookSection',
  dataset: 'dataset',
  event: 'webpage',
  legal_case: 'case',
  legislation: 'statute',
  motion_picture: 'film',
  'post-weblog': 'blogPost',
  report: 'report',
  software: 'computerProgram',
  speech: 'presentation',
  webpage: 'webpage',
} as const satisfies Record<CslType, string>;

/** Who made it: not every type has authors. Of a film only the director is looked for, of anything else never. */
const CREATORS: Record<NameField, string> = {author: 'bib:authors', editor: 'bib:editors', director: 'z:directors'};
const CREATORS_OF: Partial<Record<CslType, Partial<Record<NameField, string>>>> = {
  software: {author: 'z:programmers'},
  // As « author » they would be taken for those of a paper: a debate has presenters.
  speech: {author: 'z:presenters'},
};

export function creatorTag(type: CslType, field: NameField): string {
  return CREATORS_OF[type]?.[field] ?? CREATORS[field];
}

/** `undefined`: a variable that is not told. */
type Fields = Readonly<Partial<Record<TextField, string | undefined>>>;

const FIELDS: Fields = {
  title: 'z:title',
  'container-title': 'z:publicationTitle',
  'collection-title': 'z:series',
  'event-title': 'z:meetingName',
  'event-place': 'z:place',
  publisher: 'z:publisher',
  'publisher-place': 'z:place',
  authority: 'z:publisher',
  genre: 'z:type',
  number: 'z:number',
  volume: 'z:volume',
  issue: 'z:issue',
  page: 'z:pages',
  'number-of-pages': 'z:numPages',
  // « date déduite »: Zotero keeps a date bare, and what must be known of it beside.
  note: 'z:extra',
  ISBN: 'z:ISBN',
  DOI: 'z:DOI',
  URL: 'z:url',
  language: 'z:language',
};
/** A debate stands at the very address that is cited: these say so to other readers of such tags too. */
const SPOKEN: Fields = {
  title: 'citation_title',
  language: 'citation_language',
  // A turn and its session are told apart by the address of the page.
  URL: undefined,
};
const FIELDS_OF: Partial<Record<CslType, Fields>> = {
  speech: SPOKEN,
  report: {'collection-title': 'z:seriesTitle'},
  legal_case: {authority: 'z:court'},
  legislation: {'container-title': 'z:code'},
  // The language of a program is that of its code.
  software: {language: undefined},
};

/** The tag of a variable, or nothing when Zotero has no place for it. */
export function fieldTag({type}: Pick<CslItem, 'type'>, field: TextField): string | undefined {
  const own = FIELDS_OF[type];
  return own && field in own ? own[field] : FIELDS[field];
}
