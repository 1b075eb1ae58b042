import type {Resource} from '#core/archive/archive';
import type {CslItem, CslName, CslType} from '#core/citation/csl';
import {permalink} from '#core/citation/permalink';
import {resourceItem} from '#core/citation/resource-item';
import {type CitedSite, wholeAddress} from '#core/citation/site';
import {namedAgent} from '#core/metadata/agents';
import {isoDate} from '#core/metadata/dates';
import {some, type Thing} from '#core/metadata/json-ld';
import {BIBLIO_VOCABULARY, type PageMetadata, recordLink, ZOTERO_VOCABULARY} from '#core/metadata/page-metadata';
import {zoteroTags} from '#core/metadata/zotero-tags';

/**
 * The page of a resource, taken by machines for the resource itself. No licence: that of the abstract would be read as that
 * of the work.
 */
export function resourceMetadata(resource: Resource, site: CitedSite): PageMetadata {
  const address = permalink('resource', resource.id);
  const {URL = resource.DOI && `https://doi.org/${resource.DOI}`, ...item} = resourceItem(resource);
  return {
    tags: [
      ...zoteroTags(URL === undefined ? item : {...item, URL}),
      // The abstract is ours: in somebody's library it would pass for the author's.
      {name: 'z:abstractNote', content: `Résumé écrit par l’archive\u00A0: ${resource.custom.abstract_fr}`},
    ],
    links: [
      ZOTERO_VOCABULARY,
      BIBLIO_VOCABULARY,
      {rel: 'cite-as', href: wholeAddress(address, site)},
      recordLink(address),
    ],
    jsonLd: [work(resource, item, site)],
  };
}

/** A broadcast is neither always of the radio nor always of a series, and a court decision has no type of its own. */
const TYPES = {
  'article-journal': 'ScholarlyArticle',
  'article-newspaper': 'NewsArticle',
  book: 'Book',
  broadcast: 'CreativeWork',
  chapter: 'Chapter',
  dataset: 'Dataset',
  event: 'Event',
  legal_case: 'CreativeWork',
  legislation: 'Legislation',
  motion_picture: 'Movie',
  'post-weblog': 'BlogPosting',
  report: 'Report',
  software: 'SoftwareSourceCode',
  speech: 'CreativeWork',
  webpage: 'WebPage',
} as const satisfies Record<CslType, string>;

/** What contains a work, where its type says it. */
const CONTAINERS: Partial<Record<CslType, string>> = {
  'article-journal': 'Periodical',
  'article-newspaper': 'Periodical',
  chapter: 'Book',
  webpage: 'WebSite',
};

function work(resource: Resource, item: CslItem, site: CitedSite): Thing {
  const {type, author, editor = [], director, publisher, authority} = item;
  const page = wholeAddress(permalink('resource', resource.id), site);
  const named = {
    '@type': TYPES[type],
    '@id': page,
    mainEntityOfPage: page,
    name: item.title,
    url: resource.URL,
    sameAs: resource.DOI && `https://doi.org/${resource.DOI}`,
  };
  if (type === 'event') return named;
  const container = item['container-title'];
  const body = publisher ?? authority;
  return {
    ...named,
    author: agents(author),
    // A collective cannot be an editor there, only a contributor.
    editor: agents(editor.filter(isPerson)),
    contributor: agents(editor.filter((name) => !isPerson(name))),
    director: type === 'motion_picture' ? agents(director) : undefined,
    datePublished: resource.issued && isoDate(resource.issued),
    publisher: body === undefined ? undefined : {'@type': 'Organization', name: body},
    isPartOf: container === undefined ? undefined : {'@type': CONTAINERS[type] ?? 'CreativeWork', name: container},
    isbn: type === 'book' ? item.ISBN : undefined,
    pagination: type.startsWith('article') || type === 'chapter' || type === 'report' ? item.page : undefined,
    inLanguage: item.language,
  };
}

function agents(names: readonly CslName[] = []): readonly Thing[] | undefined {
  return some(names.map(namedAgent));
}

function isPerson(name: CslName): boolean {
  return !('literal' in name);
}
