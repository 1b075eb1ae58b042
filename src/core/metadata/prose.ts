import type {Page, Post} from '#core/archive/archive';
import type {Finder} from '#core/archive/find';
import type {CslItem} from '#core/citation/csl';
import {permalink} from '#core/citation/permalink';
import {paragraphItem, postItem} from '#core/citation/prose-items';
import {shownTitle} from '#core/citation/short-label';
import {archiveTitle, type CitedSite, CONTRIBUTORS, wholeAddress} from '#core/citation/site';
import type {Published} from '#core/consent/filter';
import {namedAgent} from '#core/metadata/agents';
import {isoDate} from '#core/metadata/dates';
import {mediaObject} from '#core/metadata/media';
import {
  BIBLIO_VOCABULARY,
  LICENCE_OF_TEXTS,
  type PageMetadata,
  type TypedLink,
  ZOTERO_VOCABULARY,
} from '#core/metadata/page-metadata';
import {zoteroTags} from '#core/metadata/zotero-tags';
import {whenOf} from '#core/model/page';
import {readingsByPage, type ReadingView} from '#core/view/recording';

const LICENCE: TypedLink = {rel: 'license', href: LICENCE_OF_TEXTS};

/** What the archive is, in a sentence: its home page and its record say the same. */
export const ARCHIVE_DESCRIPTION =
  'Archive publique de quatre débats sur la dématérialisation des services publics et le contrôle par algorithme (Paris, 2022-2023).';

/** Address → what the page says to machines: the home page, news posts, pages whose text has a source. */
export function proseMetadata(
  archive: Published,
  finder: Pick<Finder, 'resource'>,
  site: CitedSite,
): Record<string, PageMetadata> {
  const readings = readingsByPage(archive);
  return Object.fromEntries([
    ['/', archiveMetadata(site)],
    ...archive.posts.map((post) => [permalink('post', post.id), postMetadata(post, finder, site)]),
    ...archive.pages
      .filter(({source}) => source !== undefined)
      .map((page) => [page.address, sourcedPageMetadata(page, readings[page.address], finder, site)]),
  ]) as Record<string, PageMetadata>;
}

/** A news post. Its date is that of what it tells: when it was written is not claimed. */
function postMetadata(post: Post, finder: Pick<Finder, 'resource'>, site: CitedSite): PageMetadata {
  const address = wholeAddress(permalink('post', post.id), site);
  const sources = post.sources.flatMap((id) => finder.resource(id) ?? []);
  return {
    tags: zoteroTags(postItem(post, site)),
    links: [ZOTERO_VOCABULARY, BIBLIO_VOCABULARY, {rel: 'cite-as', href: address}, LICENCE],
    jsonLd: [
      {
        '@type': 'BlogPosting',
        '@id': address,
        url: address,
        headline: post.title,
        description: post.description,
        author: namedAgent(CONTRIBUTORS),
        temporalCoverage: isoDate(whenOf(post)),
        inLanguage: 'fr',
        license: LICENCE_OF_TEXTS,
        citation: sources.map((source) => ({
          '@type': 'CreativeWork',
          '@id': wholeAddress(permalink('resource', source.id), site),
          name: shownTitle(source),
        })),
      },
    ],
  };
}

/** A page whose text is somebody else's, as its source says: neither ours to license, nor ours to sign. */
function sourcedPageMetadata(
  page: Page,
  reading: ReadingView | undefined,
  finder: Pick<Finder, 'resource'>,
  site: CitedSite,
): PageMetadata {
  const address = wholeAddress(page.address, site);
  const {locator: _, ...first} = paragraphItem(page, 1, finder, site);
  const item: CslItem = {...first, URL: address};
  const source = page.source && finder.resource(page.source);
  return {
    tags: zoteroTags(item),
    links: [ZOTERO_VOCABULARY, BIBLIO_VOCABULARY, {rel: 'cite-as', href: address}],
    jsonLd: [
      {
        '@type': 'CreativeWork',
        '@id': address,
        url: address,
        name: page.title,
        description: page.description,
        author: item.author?.map(namedAgent),
        datePublished: source?.issued && isoDate(source.issued),
        inLanguage: 'fr',
        audio: reading && [mediaObject(reading.player, site)],
      },
    ],
  };
}

/** The home page: the archive as a whole. Words of debates are in it, so that no licence is that of all of it. */
function archiveMetadata(site: CitedSite): PageMetadata {
  return {
    tags: [],
    links: [LICENCE],
    jsonLd: [
      {
        '@type': 'Dataset',
        '@id': site.root,
        url: site.root,
        name: archiveTitle(site),
        description: ARCHIVE_DESCRIPTION,
        creator: namedAgent(CONTRIBUTORS),
        inLanguage: 'fr',
        isAccessibleForFree: true,
      },
    ],
  };
}
