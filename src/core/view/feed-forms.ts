/** The forms in which a feed is given: the file's name, its media type, the name that readers know. */
export const FEED_FORMS = [
  {file: 'rss.xml', type: 'application/rss+xml', name: 'RSS'},
  {file: 'atom.xml', type: 'application/atom+xml', name: 'Atom'},
  {file: 'feed.json', type: 'application/feed+json', name: 'JSON'},
] as const;
export type FeedFile = (typeof FEED_FORMS)[number]['file'];

/** The folder of the feed that holds all the news. */
export const NEWS_FEED = '/actualites/';
