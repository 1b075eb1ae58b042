import {attribute, type BuiltPage, type Element, textOf} from '../contract/built-site';

/*
 * What Zotero makes of a page, by the rules of its « Embedded Metadata » translator, which hands the tags it knows to the one
 * for RDF; written after reading them, not copied. Only what pages of this archive can meet is here.
 * https://github.com/zotero/translators: « Embedded Metadata.js » (13 June 2024), « RDF.js »
 * https://github.com/zotero/utilities: `cleanAuthor` in utilities.js
 */

export interface ZoteroCreator {
  readonly type: string;
  readonly last: string;
  readonly first?: string;
}

export interface ZoteroItem {
  readonly itemType: string;
  readonly creators: readonly ZoteroCreator[];
  /** Every other field, under the name that Zotero's types share. */
  readonly fields: Readonly<Record<string, string>>;
}

/** Known without any declaration in the page. */
const PREFIXES = [
  'bib',
  'bibo',
  'dc',
  'dcterms',
  'prism',
  'foaf',
  'vcard',
  'link',
  'z',
  'eprint',
  'eprints',
  'og',
].concat(['article', 'book', 'music', 'video', 'so', 'codemeta', 'rdf']);

/** Who can have made an item of a type, and where their names are looked for; the rest have authors and editors. */
const WRITTEN = {
  author: ['bib:authors', 'dc:creator', 'dcterms:creator'],
  editor: ['bib:editors'],
  contributor: ['bib:contributors'],
};
const CREATORS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  presentation: {presenter: ['z:presenters'], contributor: ['bib:contributors']},
  film: {director: ['z:directors'], contributor: ['bib:contributors']},
  computerProgram: {programmer: ['z:programmers'], contributor: ['bib:contributors']},
};

/** Highwire's tags win over all others, whatever else the page says. */
const HIGHWIRE: Readonly<Record<string, string>> = {
  citation_title: 'title',
  citation_publication_date: 'date',
  citation_date: 'date',
  citation_journal_title: 'publicationTitle',
  citation_inbook_title: 'publicationTitle',
  citation_book_title: 'bookTitle',
  citation_conference_title: 'conferenceName',
  citation_conference: 'conferenceName',
  citation_publisher: 'publisher',
  citation_isbn: 'ISBN',
  citation_doi: 'DOI',
  citation_public_url: 'url',
  citation_language: 'language',
};
const HIGHWIRE_TYPES: Readonly<Record<string, string>> = {
  citation_journal_title: 'journalArticle',
  citation_technical_report_institution: 'report',
  citation_conference_title: 'conferencePaper',
  citation_conference: 'conferencePaper',
  citation_inbook_title: 'bookSection',
  citation_dissertation_institution: 'thesis',
};

export function readAsZotero({elements}: Pick<BuiltPage, 'elements'>): ZoteroItem {
  const metas = elements.filter(({tagName}) => tagName === 'meta').flatMap((element) => namedTag(element));
  const statements = new Map<string, string[]>();
  for (const {name, content} of metas) {
    const known = toStatement(name);
    if (known) statements.set(known, [...(statements.get(known) ?? []), content]);
  }
  const first = (...names: string[]) => names.map((name) => statements.get(name)?.[0]).find((value) => value);
  const meta = (name: string) => metas.find((tag) => tag.name.endsWith(name))?.content;

  const highwireType = metas.map(({name}) => HIGHWIRE_TYPES[name]).find((type) => type);
  const guess = meta('citation_isbn') ? 'book' : meta('citation_title') ? 'journalArticle' : 'webpage';
  const opened = first('og:type') === 'website' ? 'webpage' : undefined;
  const rdfType = first('z:itemType', 'z:type') ?? opened ?? guess;

  const fields: Record<string, string | undefined> = {
    title: first('dc:title', 'dcterms:title', 'og:title'),
    // Of anything, the journal of an article included: a page that is of something else must not name its own site.
    publicationTitle: first('dc:source', 'dcterms:source', 'og:site_name'),
    rights: first('dc:rights', 'dcterms:rights'),
    date: first('article:published_time', 'dc:date', 'dcterms:issued', 'dcterms:date'),
    url: first('og:url'),
    abstractNote: first('og:description', 'dcterms:abstract', 'dc:description'),
    language: first('dc:language', 'dcterms:language'),
    meetingName: first('bib:presentedAt'),
  };
  for (const [name, [value]] of statements) if (name.startsWith('z:')) fields[name.slice(2)] = value;
  for (const [tag, field] of Object.entries(HIGHWIRE)) fields[field] = meta(tag) ?? fields[field];

  fields['title'] ??= textOf(elements.find(({tagName}) => tagName === 'title')!);
  fields['abstractNote'] ??= meta('description');
  fields['url'] ??= link(elements, 'canonical');
  fields['language'] ??= attribute(
    elements.find(({tagName}) => tagName === 'html')!,
    'lang',
  );
  fields['date'] ??= elements.map((element) => attribute(element, 'datetime')).find((value) => value);
  const {itemType: _, ...rest} = fields;
  return {
    itemType: highwireType ?? rdfType,
    creators: creatorsOf(rdfType, statements, metas, elements),
    fields: Object.fromEntries(Object.entries(rest).flatMap(([name, value]) => (value ? [[name, folded(value)]] : []))),
  };
}

function creatorsOf(
  itemType: string,
  statements: ReadonlyMap<string, readonly string[]>,
  metas: readonly {name: string; content: string}[],
  elements: readonly Element[],
): ZoteroCreator[] {
  const highwire = metas.filter(({name}) => /citation_authors?$/.test(name));
  if (highwire.length > 0) return highwire.map(({content}) => cleanAuthor(content, 'author'));
  const told = Object.entries(CREATORS[itemType] ?? WRITTEN).flatMap(([type, names]) =>
    (names.map((name) => statements.get(name)).find((values) => values) ?? []).map((name) => cleanAuthor(name, type)),
  );
  if (told.length > 0) return told;
  // What it falls back on: any « author » of the page, then anything that looks like a signature.
  const signed = elements.filter((element) =>
    /(?:^|\s)(?:byline|bylines|vcard|article-byline)(?:\s|$)/.test(attribute(element, 'class') ?? ''),
  );
  return [...metas.filter(({name}) => name === 'author').map(({content}) => content), ...signed.map(textOf)].map(
    (name) => cleanAuthor(name, 'author'),
  );
}

/** With a comma, the family name comes first; without, the last word is it. */
function cleanAuthor(name: string, type: string): ZoteroCreator {
  const bare = name.replace(/^[\s.,/[\]:]+|[\s.,/[\]:]+$/g, '');
  if (name.includes(',')) {
    const [last = '', given] = bare.split(/, ?/);
    return given === undefined ? {type, last} : {type, last, first: withInitials(given)};
  }
  const space = bare.lastIndexOf(' ');
  return space === -1 ? {type, last: bare} : {type, last: bare.slice(space + 1), first: bare.slice(0, space)};
}

/** A full stop goes with each initial, whether it was there or not. */
function withInitials(given: string): string {
  return given
    .split(/[\s.]+/)
    .filter(Boolean)
    .map((name) => (/^[A-Z]$/.test(name) ? `${name}.` : name))
    .join(' ');
}

function namedTag(element: Element): {name: string; content: string}[] {
  const [name, content] = [attribute(element, 'name') || attribute(element, 'property'), attribute(element, 'content')];
  return name && content ? name.split(/\s+/).map((each) => ({name: each, content})) : [];
}

/** `DC.rights` → `dc:rights`. Of three parts, the second is tried first: `citation_book_title` is no Highwire type for it. */
function toStatement(name: string): string | undefined {
  const parts = name.split(/[.:_]/);
  const at = [...(parts.length > 2 ? [1] : []), 0].find((index) => PREFIXES.includes(parts[index]!.toLowerCase()));
  if (at === undefined) return undefined;
  const property = name.slice(parts.slice(0, at + 1).join('.').length + 1);
  return `${parts[at]!.toLowerCase()}:${property.charAt(0).toLowerCase()}${property.slice(1)}`;
}

function link(elements: readonly Element[], rel: string): string | undefined {
  const found = elements.find((element) => element.tagName === 'link' && attribute(element, 'rel') === rel);
  return found && attribute(found, 'href');
}

function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
