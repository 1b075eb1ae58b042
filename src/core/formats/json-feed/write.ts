import type {FeedView} from '#core/view/feed';

/** A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function writeJsonFeed(feed: FeedView, ownAddress: string): string {
  const value = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.page,
    feed_url: ownAddress,
    description: feed.description,
    language: feed.language,
    authors: [feed.author],
    items: feed.entries.map(({address, title, summary, html, published, updated, tags}) => ({
      id: address,
      url: address,
      title,
      summary,
      content_html: html,
      date_published: `${published}T00:00:00Z`,
      date_modified: `${updated}T00:00:00Z`,
      tags,
    })),
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}
