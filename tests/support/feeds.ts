import fs from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import {RelaxNGValidator, XmlDocument, type XmlElement, XmlLibError} from 'libxml2-wasm';

/** Feeds judged and read by programs that did not write them: libxml2 for the XML, Ajv for the JSON. */

export interface FeedItem {
  readonly id: string;
  readonly link: string;
  readonly title: string;
  readonly html: string;
  /** As it is written. */
  readonly published: string;
  readonly tags: readonly string[];
}

export interface ReadFeed {
  /** The address at which it says it is, and the page of the same news. */
  readonly self: string;
  readonly page: string;
  readonly updated: string;
  readonly items: readonly FeedItem[];
}

const SCHEMAS = path.join(import.meta.dirname, '../fixtures/schemas');
const schema = (file: string) => fs.readFileSync(path.join(SCHEMAS, file), 'utf8');

const grammars = {
  rss: RelaxNGValidator.fromDoc(XmlDocument.fromString(schema('rss-2.0.rng'))),
  atom: RelaxNGValidator.fromDoc(XmlDocument.fromString(schema('atom-rfc4287.rng'))),
};
// Draft 07; every rule of a schema is said in the schema.
const ajv = new Ajv({allErrors: true, strict: false});
addFormats(ajv);
const isJsonFeed = ajv.compile(JSON.parse(schema('json-feed-1.1.schema.json')) as object);

/** What the grammar of a format refuses in a text. */
export function problemsOf(format: 'rss' | 'atom' | 'json', text: string): string[] {
  if (format === 'json') {
    return isJsonFeed(JSON.parse(text))
      ? []
      : isJsonFeed.errors!.map((error) => `${error.instancePath} ${error.message}`);
  }
  try {
    const document = XmlDocument.fromString(text);
    try {
      grammars[format].validate(document);
    } finally {
      document.dispose();
    }
    return format === 'atom' ? schematronOfAtom(text) : [];
  } catch (error) {
    if (error instanceof XmlLibError) return [error.message];
    throw error;
  }
}

/** The three rules that RFC 4287, appendix B, states in Schematron. */
function schematronOfAtom(text: string): string[] {
  return withXml(text, (root) => {
    const count = (xpath: string) => root.find(xpath, ATOM).length;
    return [
      count('/a:feed[a:author or not(a:entry[not(a:author)])]') === 1 ? '' : 'a feed, or each entry, has an author',
      count("//a:entry[not(a:link[@rel='alternate'] or a:link[not(@rel)] or a:content)]") === 0
        ? ''
        : 'an entry has a link or a content',
      count('//a:entry[not(a:author or ../a:author or a:source/a:author)]') === 0 ? '' : 'an entry has an author',
    ].filter(Boolean);
  });
}

const ATOM = {a: 'http://www.w3.org/2005/Atom'};
const RSS = {...ATOM, content: 'http://purl.org/rss/1.0/modules/content/'};

export function readFeed(format: 'rss' | 'atom' | 'json', text: string): ReadFeed {
  if (format === 'json') return readJson(text);
  return withXml(text, (root) => (format === 'rss' ? readRss(root) : readAtom(root)));
}

function readRss(root: XmlElement): ReadFeed {
  const at = (node: XmlElement, xpath: string) => node.get(xpath, RSS)?.content ?? '';
  return {
    self: at(root, "channel/a:link[@rel='self']/@href"),
    page: at(root, 'channel/link'),
    updated: at(root, 'channel/lastBuildDate'),
    items: root.find('channel/item', RSS).map((node) => {
      const item = node as XmlElement;
      return {
        id: at(item, 'guid'),
        link: at(item, 'link'),
        title: unescaped(at(item, 'title')),
        html: at(item, 'content:encoded'),
        published: at(item, 'pubDate'),
        tags: item.find('category').map(({content}) => content),
      };
    }),
  };
}

function readAtom(root: XmlElement): ReadFeed {
  const at = (node: XmlElement, xpath: string) => node.get(xpath, ATOM)?.content ?? '';
  return {
    self: at(root, "a:link[@rel='self']/@href"),
    page: at(root, "a:link[@rel='alternate']/@href"),
    updated: at(root, 'a:updated'),
    items: root.find('a:entry', ATOM).map((node) => {
      const entry = node as XmlElement;
      return {
        id: at(entry, 'a:id'),
        link: at(entry, 'a:link/@href'),
        title: unescaped(at(entry, 'a:title')),
        html: at(entry, 'a:content'),
        published: at(entry, 'a:published'),
        tags: entry.find('a:category/@label', ATOM).map(({content}) => content),
      };
    }),
  };
}

function readJson(text: string): ReadFeed {
  const feed = JSON.parse(text) as {
    feed_url: string;
    home_page_url: string;
    items: {
      id: string;
      url: string;
      title: string;
      content_html: string;
      date_published: string;
      date_modified: string;
      tags: string[];
    }[];
  };
  const updated = feed.items.map((item) => item.date_modified).sort();
  return {
    self: feed.feed_url,
    page: feed.home_page_url,
    updated: updated.at(-1) ?? '',
    items: feed.items.map(({id, url, title, content_html, date_published, tags}) => ({
      id,
      link: url,
      title,
      html: content_html,
      published: date_published,
      tags,
    })),
  };
}

function withXml<T>(text: string, use: (root: XmlElement) => T): T {
  const document = XmlDocument.fromString(text);
  try {
    return use(document.root);
  } finally {
    document.dispose();
  }
}

/** Titles are HTML in RSS and in our Atom. */
function unescaped(html: string): string {
  return html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
