import type {Post} from '#core/archive/archive';
import {finderOf, type Finder} from '#core/archive/find';
import {permalink} from '#core/citation/permalink';
import type {Published} from '#core/consent/filter';
import {NEWS_FEED} from '#core/view/feed-forms';
import {toFeedHtml} from '#core/view/feed-html';

/** What the site says of itself in its feeds. */
export interface FeedSite {
  /** The public address of the site, base path included, with its final slash. */
  readonly root: string;
  /** Who writes the news. */
  readonly author: string;
  readonly title: string;
  readonly description: string;
  readonly rights: string;
}

/** A feed, whatever the form it is given in. Addresses are absolute, days are `YYYY-MM-DD`. */
export interface FeedView {
  /** Root-relative address below which its files stand. */
  readonly folder: string;
  readonly title: string;
  readonly description: string;
  readonly language: 'fr';
  readonly rights: string;
  readonly author: {readonly name: string; readonly url: string};
  /** The page that shows the same news. */
  readonly page: string;
  /** The day on which its newest words were written. */
  readonly updated: string;
  readonly entries: readonly FeedEntry[];
}

export interface FeedEntry {
  /** Its permanent address, which is its id too. */
  readonly address: string;
  readonly title: string;
  readonly summary: string;
  /** Its words and its sources, as safe HTML whose links are absolute. */
  readonly html: string;
  /** The day that sorts it. */
  readonly published: string;
  readonly updated: string;
  readonly tags: readonly string[];
}

/**
 * The feeds of the news: all of it first, then one for each tag that a post bears. A feed dates from its news, never
 * from the clock; `changedOn` gives the day on which a file last changed, when that is known.
 */
export function toFeeds(
  archive: Published,
  site: FeedSite,
  changedOn: (file: string) => string | undefined,
): FeedView[] {
  const finder = finderOf(archive);
  const labels = new Map<string, string>(archive.tags.map(({id, label}) => [id, label]));
  const entries = new Map(archive.posts.map((post) => [post, toEntry(post, labels, finder, site.root, changedOn)]));
  const feed = (folder: string, posts: readonly Post[], words: Pick<FeedView, 'title' | 'description'>): FeedView[] => {
    const own = posts.map((post) => entries.get(post)!);
    const updated = own.map((entry) => entry.updated).sort();
    if (updated.length === 0) return [];
    return [
      {
        folder,
        ...words,
        language: 'fr',
        rights: site.rights,
        author: {name: site.author, url: site.root},
        page: absolute(site.root, folder),
        updated: updated.at(-1)!,
        entries: own,
      },
    ];
  };
  return [
    ...feed(NEWS_FEED, archive.posts, {title: site.title, description: site.description}),
    ...archive.tags.flatMap(({id, label, description}) =>
      feed(
        permalink('tag', id),
        archive.posts.filter(({tags}) => tags.includes(id)),
        {title: `${site.title} (${label})`, description},
      ),
    ),
  ];
}

function toEntry(
  post: Post,
  labels: ReadonlyMap<string, string>,
  finder: Finder,
  root: string,
  changedOn: (file: string) => string | undefined,
): FeedEntry {
  const address = absolute(root, permalink('post', post.id));
  const changed = changedOn(post.file);
  return {
    address,
    title: post.title,
    summary: post.description,
    html: toFeedHtml(post, address, root, finder),
    published: post.date,
    // The news of a day to come is not older than the day it is about.
    updated: changed && changed > post.date ? changed : post.date,
    tags: post.tags.map((tag) => labels.get(tag) ?? tag),
  };
}

function absolute(root: string, address: string): string {
  return root + address.slice(1);
}
