import {expect, test} from './reader';

/** Feeds and site map, as a reader's own program reads them: a strict parser, absolute addresses that answer. */

const XML = [
  {file: 'actualites/rss.xml', items: 'channel > item', link: 'link'},
  {file: 'actualites/atom.xml', items: 'feed > entry', link: 'link[href]'},
  {file: 'sitemap.xml', items: 'urlset > url', link: 'loc'},
];

for (const {file, items, link} of XML) {
  test(`${file} is well formed, and its addresses answer`, {tag: '@once'}, async ({page, request, baseURL}) => {
    await page.goto('a-propos/');
    const text = await (await request.get(file)).text();
    const read = await page.evaluate(
      ({text, items, link}) => {
        const tree = new DOMParser().parseFromString(text, 'application/xml');
        const entries = [...tree.querySelectorAll(items)].map((item) => item.querySelector(link));
        return {
          problem: tree.querySelector('parsererror')?.textContent ?? '',
          links: entries.map((element) => element?.getAttribute('href') ?? element?.textContent ?? ''),
        };
      },
      {text, items, link},
    );
    expect(read.problem).toBe('');
    expect(read.links.length).toBeGreaterThan(1);
    // The public address is a setting: only the path is this site's own.
    for (const address of read.links) {
      const response = await request.head(new URL(new URL(address).pathname, baseURL).href);
      expect(response.status(), address).toBe(200);
    }
  });
}

test('actualites/feed.json is a JSON feed with the titles of its posts', {tag: '@once'}, async ({request}) => {
  const feed = (await (await request.get('actualites/feed.json')).json()) as {
    version: string;
    items: {url: string; title: string; date_modified: string}[];
  };
  expect(feed.version).toMatch(/^https:\/\/jsonfeed\.org\/version\/1/);
  expect(feed.items.length).toBeGreaterThan(1);
  for (const {url, title, date_modified} of feed.items) {
    expect((await request.head(new URL(url).pathname)).status(), url).toBe(200);
    expect(title).toMatch(/\S/);
    expect(Number.isNaN(Date.parse(date_modified))).toBe(false);
  }
});
