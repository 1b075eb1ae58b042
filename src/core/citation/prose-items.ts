import type {Note, Page, Post} from '#core/archive/archive';
import type {Finder} from '#core/archive/find';
import {type CslItem, knownOnly} from '#core/citation/csl';
import {toCslDate} from '#core/citation/csl-dates';
import {toCslName} from '#core/citation/csl-names';
import {notePermalink, permalink} from '#core/citation/permalink';
import {archiveTitle, type CitedSite, CONTRIBUTORS, wholeAddress} from '#core/citation/site';
import {paragraphAnchor} from '#core/markdown/paragraphs';
import type {ImpreciseDate} from '#core/model/imprecise-date';
import {whenOf} from '#core/model/page';
import {NOTE_KIND} from '#core/model/words';

/** `version`: the day of the last change of the file, when it is known. */
interface Versioned {
  readonly version?: string | undefined;
}

/** A note, under the name that its author chose; without one, it opens with its title. */
export function noteItem(
  {id, session, title, author, date, kind}: Note,
  site: CitedSite,
  {version}: Versioned = {},
): CslItem {
  return knownOnly({
    id: ['note', session, id].filter(Boolean).join('-'),
    type: 'webpage',
    title,
    // Chosen, not a record: it is never cut into a family name and a given one.
    author: author === undefined ? undefined : [{literal: author}],
    issued: toCslDate(date as ImpreciseDate),
    'container-title': archiveTitle(site),
    genre: NOTE_KIND[kind],
    version,
    URL: wholeAddress(notePermalink(session, id), site),
  });
}

/** A text that is not the archive's, which its source names: the presentation, by its organisers. */
export function reproducedItem(
  page: Pick<Page, 'title' | 'address' | 'source'>,
  finder: Pick<Finder, 'resource'>,
  site: CitedSite,
): CslItem {
  const source = page.source && finder.resource(page.source);
  return knownOnly({
    id: page.address.replaceAll('/', ''),
    type: 'webpage',
    title: page.title,
    author: source ? source.author?.map(toCslName) : undefined,
    issued: source && source.issued ? toCslDate(source.issued) : undefined,
    'container-title': archiveTitle(site),
    URL: wholeAddress(page.address, site),
    language: 'fr',
  });
}

/** A paragraph of such a text, by its rank from 1. */
export function paragraphItem(
  page: Pick<Page, 'title' | 'address' | 'source'>,
  rank: number,
  finder: Pick<Finder, 'resource'>,
  site: CitedSite,
): CslItem {
  const whole = reproducedItem(page, finder, site);
  const anchor = paragraphAnchor(rank);
  return {...whole, id: `${whole.id}-${anchor}`, locator: String(rank), URL: `${whole.URL}#${anchor}`};
}

/** A news post. Its date is that of what it tells, as its page says, not the day it was written. */
export function postItem(post: Post, site: CitedSite, {version}: Versioned = {}): CslItem {
  return knownOnly({
    id: `nouvelle-${post.id}`,
    type: 'post-weblog',
    title: post.title,
    author: [CONTRIBUTORS],
    issued: toCslDate(whenOf(post)),
    'container-title': archiveTitle(site),
    version,
    URL: wholeAddress(permalink('post', post.id), site),
    language: 'fr',
  });
}

/** The whole archive, as it is on the day `version`. */
export function archiveItem(site: CitedSite, {version}: Versioned = {}): CslItem {
  return knownOnly({
    id: 'archive-du-cycle',
    type: 'webpage',
    title: archiveTitle(site),
    author: [CONTRIBUTORS],
    version,
    URL: site.root,
    language: 'fr',
  });
}
