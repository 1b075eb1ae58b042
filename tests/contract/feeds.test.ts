import fs from 'node:fs';
import path from 'node:path';
import {parseFragment, type DefaultTreeAdapterTypes} from 'parse5';
import {describe, expect, it} from 'vitest';
import {problemsOf, readFeed} from '../support/feeds';
import {attribute, BUILD, builtFiles, builtPages, type Element} from './built-site';

/** The feeds of the built site: valid by the letter of their formats, complete, and leading where they say. */

const FORMS = [
  {format: 'rss', file: 'rss.xml', date: /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} 00:00:00 GMT$/},
  {format: 'atom', file: 'atom.xml', date: /^\d{4}-\d{2}-\d{2}T00:00:00(?:\.000)?Z$/},
  {format: 'json', file: 'feed.json', date: /^\d{4}-\d{2}-\d{2}T00:00:00(?:\.000)?Z$/},
] as const;

const files = new Set(builtFiles());
const pages = builtPages();
const tagPages = pages.filter(({file}) => /^actualites\/etiquettes\/[^/]+\/index\.html$/.test(file));
const posts = pages.filter(
  ({file}) => /^actualites\/[^/]+\/index\.html$/.test(file) && !/\/(?:archives|etiquettes)\//.test(file),
);
const folders = ['actualites', ...tagPages.map(({file}) => path.posix.dirname(file))];
const read = (file: string) => fs.readFileSync(path.join(BUILD, file), 'utf8');
const feeds = folders.flatMap((folder) => FORMS.map((form) => ({...form, folder, path: `${folder}/${form.file}`})));

/** The path that an absolute address of the site leads to, or nothing. */
const root = new URL(readFeed('json', read('actualites/feed.json')).page.replace(/actualites\/$/, ''));
const answers = (address: string): boolean => {
  if (!address.startsWith(root.href)) return false;
  const {pathname} = new URL(address);
  const below = decodeURIComponent(pathname.slice(root.pathname.length));
  return files.has(below === '' || below.endsWith('/') ? `${below}index.html` : below);
};

it('there is something to follow: all the news, and each tag', () => {
  expect(posts.length).toBeGreaterThan(1);
  expect(tagPages.length).toBeGreaterThan(1);
  const built = [...files].filter((file) => /(?:rss|atom)\.xml$|feed\.json$/.test(file));
  expect(built.sort()).toEqual(feeds.map((feed) => feed.path).sort());
});

describe.each(feeds)('$path', ({format, date, path: file, folder}) => {
  const text = read(file);
  const feed = readFeed(format, text);

  it('is valid', () => {
    expect(problemsOf(format, text)).toEqual([]);
  });

  it('says where it is, and which page shows the same news', () => {
    expect(feed.self).toBe(`${root.href}${file}`);
    expect(feed.page).toBe(`${root.href}${folder}/`);
    expect([feed.self, feed.page].filter((address) => !answers(address))).toEqual([]);
  });

  it('names each post once, by its permanent address, newest first', () => {
    const ids = feed.items.map(({id}) => id);
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
    expect(feed.items.map(({link}) => link)).toEqual(ids);
    expect(ids.filter((id) => !answers(id))).toEqual([]);
    const days = feed.items.map(({published}) => new Date(published).getTime());
    expect(days).toEqual([...days].sort((a, b) => b - a));
  });

  it('dates them in the form of its format', () => {
    const dates = [feed.updated, ...feed.items.map(({published}) => published)];
    expect(dates.filter((words) => !date.test(words) || Number.isNaN(Date.parse(words)))).toEqual([]);
  });

  it('gives their words, whose links are absolute and answer', () => {
    for (const {id, html, title} of feed.items) {
      expect(title, id).toMatch(/\S/);
      const elements = elementsOf(html);
      expect(elements.filter(({tagName}) => tagName === 'p').length, id).toBeGreaterThan(0);
      const links = elements.flatMap((element) => attribute(element, 'href') ?? []);
      expect(links.filter((link) => !/^(?:https?:\/\/|mailto:)/.test(link))).toEqual([]);
      expect(links.filter((link) => link.startsWith(root.href) && !answers(link))).toEqual([]);
      // Its sources, at least.
      expect(links.filter((link) => link.startsWith(`${root.href}ressources/`)).length, id).toBeGreaterThan(0);
      expect(elements.filter(({tagName}) => /^(?:script|style|img|iframe|object)$/.test(tagName))).toEqual([]);
    }
  });
});

describe.each(folders)('the feeds of %s', (folder) => {
  const [rss, atom, json] = FORMS.map(({format, file}) => readFeed(format, read(`${folder}/${file}`)));
  const shown = pages.find(({file}) => file === `${folder}/index.html`)!;

  it('say the same in their three forms', () => {
    const said = (feed: typeof rss) => ({
      updated: Date.parse(feed!.updated),
      items: feed!.items.map((item) => ({...item, published: Date.parse(item.published)})),
    });
    expect(said(atom)).toEqual(said(rss));
    expect(said(json)).toEqual(said(rss));
  });

  it('hold the posts of their page', () => {
    const linked = shown.elements
      .filter(({tagName}) => tagName === 'a')
      .flatMap((element) => attribute(element, 'href') ?? []);
    const missing = json!.items.map(({link}) => new URL(link).pathname).filter((address) => !linked.includes(address));
    const known = new Set(json!.items.map(({id}) => id));
    const all = posts.map(({file}) => root.href + file.replace(/index\.html$/, ''));
    if (folder === 'actualites') expect([...known].sort()).toEqual(all.sort());
    else expect(missing).toEqual([]);
  });

  it('are named by their page, for programs and for people', () => {
    for (const [tag, name] of [
      ['link', 'alternate'],
      ['a', undefined],
    ] as const) {
      const named = shown.elements
        .filter((element) => element.tagName === tag && (!name || attribute(element, 'rel') === name))
        .map((element) => attribute(element, 'href'));
      for (const {file} of FORMS) expect(named).toContain(`${root.pathname}${folder}/${file}`);
    }
  });
});

describe('the checkers', () => {
  const [rss, atom, json] = FORMS.map(({file}) => read(`actualites/${file}`)) as [string, string, string];

  it.each([
    ['rss', rss.replace(/<link>[^<]*<\/link>/, '')],
    ['rss', rss.replace(/(<pubDate>)[^<]*/, '$12024-10-16')],
    ['rss', rss.replace('<channel>', '<channel><chaine/>')],
    ['rss', rss.replace('version="2.0"', '')],
    ['rss', rss.replace(/<\/item>/, '')],
    ['rss', rss.replace(/(<guid>)[^<]*/, '$1x')],
    ['atom', atom.replace(/<updated>[^<]*<\/updated>/, '')],
    ['atom', atom.replace(/(<published>)[^<]*/, '$116 octobre 2024')],
    ['atom', atom.replace(/<id>[^<]*<\/id>/, '')],
    ['atom', atom.replace(/<author>[^]*?<\/author>/, '')],
    ['atom', atom.replace('type="html"', 'type="texte"')],
    ['json', json.replace('"items"', '"entries"')],
    ['json', json.replace(/("date_published": ")[^"]*/, '$12024-10-16')],
    ['json', json.replace(/("url": ")[^"]*/, '$1/a/')],
    ['json', json.replaceAll('"content_html"', '"content"')],
    ['json', json.replace('version/1.1', 'version/1')],
  ] as const)('refuse a feed in %s that is not sound (%#)', (format, text) => {
    expect([rss, atom, json]).not.toContain(text);
    expect(problemsOf(format, text)).not.toEqual([]);
  });
});

function elementsOf(html: string): Element[] {
  const found: Element[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('tagName' in node) found.push(node);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parseFragment(html));
  return found;
}
