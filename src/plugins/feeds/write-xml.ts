import {Feed} from 'feed';
import type {FeedView} from '#core/view/feed';

/** A feed as RSS 2.0. */
export function writeRss(feed: FeedView, ownAddress: string): string {
  return toFeed(feed, {rss: ownAddress}).rss2();
}

/** A feed as Atom 1.0 (RFC 4287), whose words are said to be in French: the library has no place to say it. */
export function writeAtom(feed: FeedView, ownAddress: string): string {
  return toFeed(feed, {atom: ownAddress}).atom1().replace('<feed ', `<feed xml:lang="${feed.language}" `);
}

function toFeed(view: FeedView, feedLinks: {rss?: string; atom?: string}): Feed {
  const feed = new Feed({
    id: view.page,
    link: view.page,
    feedLinks,
    title: view.title,
    description: view.description,
    language: view.language,
    copyright: view.rights,
    author: {name: view.author.name, link: view.author.url},
    updated: new Date(view.updated),
  });
  for (const {address, title, summary, html, published, updated, tags} of view.entries) {
    feed.addItem({
      id: address,
      link: address,
      title: escaped(title),
      description: escaped(summary),
      // The end of a CDATA section, which the library writes around these words.
      content: html.replaceAll(']]>', ']]&gt;'),
      published: new Date(published),
      date: new Date(updated),
      // Written as they are into attributes (Atom); in text (RSS), an ampersand already escaped is not escaped again.
      category: tags.map((tag) => ({name: tag.replaceAll('&', '&amp;'), term: tag.replaceAll('&', '&amp;')})),
    });
  }
  return feed;
}

/** The library declares titles and summaries as HTML. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
