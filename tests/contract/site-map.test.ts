import {describe, expect, it} from 'vitest';
import {attribute, builtPages, readPage, type BuiltPage} from './built-site';

/** The site map leads to every page that is built; what it leaves to another page, that page leads to. */

const pages = builtPages();
const addressOf = (file: string) => `/${file.replace(/index\.html$/, '')}`;

/** Pages that the site map leaves to another page, and which. */
const LEFT: readonly (readonly [what: string, address: RegExp, listedBy: string])[] = [
  ['records of the bibliography', /^\/ressources\/[^/]+\/$/, '/ressources/'],
  ['lists of the timeline by kind and theme', /^\/chronologie\/theme\/[^/]+\/[^/]+\/$/, '/chronologie/'],
  ['sheets to fill in by hand', /^\/contribuer\/feuilles\/[^/]+\/$/, '/contribuer/'],
  ['letters of the concordance', /^\/recherche\/a-z\/.+/, '/recherche/a-z/'],
  ['older pages of a list', /^\/actualites\/(?:etiquettes\/[^/]+\/)?suite\/\d+\/$/, '/actualites/'],
];

/** Where the words of a page lead: its links, those of the header and footer left out. */
function linksIn({html, file}: BuiltPage): Set<string> {
  const [, main = ''] = /<main[^>]*>([^]*)<\/main>/.exec(html) ?? [];
  return new Set(
    readPage(file, main).elements.flatMap((element) =>
      element.tagName === 'a' ? [(attribute(element, 'href') ?? '').replace(/[?#].*$/, '')] : [],
    ),
  );
}

const siteMap = pages.find(({file}) => file === 'plan-du-site/index.html')!;
const built = pages.map(({file}) => file).filter((file) => file !== '404.html');

describe('the site map', () => {
  it('leads to every page of the site', () => {
    const linked = linksIn(siteMap);
    const missed = built
      .map(addressOf)
      .filter((address) => address !== '/plan-du-site/' && !linked.has(address))
      .filter((address) => !LEFT.some(([, left]) => left.test(address)));
    expect(missed).toEqual([]);
  });

  it('leads to no page that is not built', () => {
    const inside = [...linksIn(siteMap)].filter((address) => address.startsWith('/'));
    expect(inside.length).toBeGreaterThan(100);
    expect(inside.filter((address) => !built.map(addressOf).includes(address))).toEqual([]);
  });

  it('leaves the records of the bibliography to their page, which leads to all of them', () => {
    const resources = linksIn(pages.find(({file}) => file === 'ressources/index.html')!);
    const records = built.map(addressOf).filter((address) => /^\/ressources\/[^/]+\/$/.test(address));
    expect(records.length).toBeGreaterThan(165);
    expect(records.filter((address) => !resources.has(address))).toEqual([]);
    expect(linksIn(siteMap).has('/ressources/')).toBe(true);
  });

  it('leads to the page from which what it leaves can be reached', () => {
    for (const [what, , listedBy] of LEFT) expect(linksIn(siteMap).has(listedBy), what).toBe(true);
  });

  it('is one step from every page', () => {
    const far = pages.filter(({elements}) => !elements.some((link) => attribute(link, 'href') === '/plan-du-site/'));
    expect(far.map(({file}) => file)).toEqual([]);
  });
});
