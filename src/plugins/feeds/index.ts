import fs from 'node:fs/promises';
import path from 'node:path';
import type {HtmlTagObject, LoadContext, Plugin} from '@docusaurus/types';
import type {Published} from '#core/consent/filter';
import {writeJsonFeed} from '#core/formats/json-feed/write';
import {type FeedSite, type FeedView, toFeeds} from '#core/view/feed';
import {FEED_FORMS, type FeedFile, NEWS_FEED} from '#core/view/feed-forms';
import {settings} from '../../settings';
import {readChanges} from '../archive/changes';
import {writeAtom, writeRss} from './write-xml';

/** What the configuration says of the feed of all the news. */
export type FeedOptions = Pick<FeedSite, 'title' | 'description' | 'rights'>;

const WRITERS: Record<FeedFile, (feed: FeedView, ownAddress: string) => string> = {
  'rss.xml': writeRss,
  'atom.xml': writeAtom,
  'feed.json': writeJsonFeed,
};

/** The feeds of the news, all of it and tag by tag, written by a build: in place of the framework's, which know no tag. */
export default function feedsPlugin({siteConfig}: LoadContext, {title, description, rights}: FeedOptions): Plugin {
  const root = siteConfig.url + siteConfig.baseUrl;
  let feeds: readonly FeedView[] = [];
  return {
    name: 'feeds',
    async allContentLoaded({allContent}) {
      const changes = await readChanges(settings.content);
      const site = {root, author: siteConfig.title, title, description, rights};
      feeds = toFeeds(allContent.archive?.default as Published, site, (file) => changes.get(file));
    },
    injectHtmlTags: () => ({
      headTags: feeds
        .filter(({folder}) => folder === NEWS_FEED)
        .flatMap(({folder}) => FEED_FORMS.map((form) => alternate(siteConfig.baseUrl + folder.slice(1), title, form))),
    }),
    async postBuild({outDir}) {
      for (const feed of feeds) {
        await fs.mkdir(path.join(outDir, feed.folder), {recursive: true});
        for (const {file} of FEED_FORMS) {
          await fs.writeFile(path.join(outDir, feed.folder, file), WRITERS[file](feed, feed.page + file));
        }
      }
    },
  };
}

function alternate(folder: string, title: string, {file, type, name}: (typeof FEED_FORMS)[number]): HtmlTagObject {
  return {tagName: 'link', attributes: {rel: 'alternate', type, href: folder + file, title: `${title} (${name})`}};
}
