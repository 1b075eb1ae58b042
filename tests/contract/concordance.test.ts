import fs from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {attribute, BUILD, builtPages, classesOf, textOf, type BuiltPage, type Element} from './built-site';

/** The concordance as it is built: what it weighs, and that each of its passages is where it says. */

const WORLD = path.resolve(import.meta.dirname, '../../build-world');
/** Bytes of a page, its frame included. */
const MOST = 100_000;

describe.each([
  {site: 'the site', build: BUILD},
  {site: 'the test world', build: WORLD},
])('the concordance of $site', ({build}) => {
  const pages = new Map(builtPages(build).map((page) => [`/${page.file.replace(/index\.html$/, '')}`, page]));
  const own = [...pages].filter(([address]) => /^\/recherche\/a-z\/./.test(address));
  const targets = new Map<string, ReadonlyMap<string, Element>>();
  const targetsOf = (address: string) => {
    const known = targets.get(address) ?? idsOf(pages.get(address));
    targets.set(address, known);
    return known;
  };

  it('is a page a letter or more, all of them listed, none heavy', () => {
    const index = pages.get('/recherche/a-z/')!;
    const listed = index.elements.map((element) => attribute(element, 'href'));
    expect(own.length).toBeGreaterThan(15);
    for (const [address] of own) {
      expect(listed, address).toContain(address);
      expect(fs.statSync(path.join(build, address, 'index.html')).size, address).toBeLessThanOrEqual(MOST);
    }
  });

  it('leads to passages that say the word', () => {
    let count = 0;
    for (const [address, page] of own) {
      for (const passage of page.elements.filter((element) => element.tagName === 'li')) {
        const {link, word} = partsOf(passage);
        if (!link || !word) continue;
        const [to = '', anchor = ''] = attribute(link, 'href')!.split('#');
        const target = targetsOf(to).get(decodeURIComponent(anchor));
        expect(target, `${address} leads to ${to}#${anchor}`).toBeDefined();
        count++;
        // A heading stands before its words, not around them.
        if (target?.tagName === 'article')
          expect(flat(textOf(target)), `${to}#${anchor}`).toContain(flat(textOf(word)));
      }
    }
    expect(count).toBeGreaterThan(100);
  });

  it('has no anchor twice on a page', () => {
    for (const [address, page] of own) {
      const ids = page.elements.flatMap((element) => attribute(element, 'id') ?? []);
      expect(
        ids.filter((id, at) => ids.indexOf(id) !== at),
        address,
      ).toEqual([]);
    }
  });
});

/** The link and the word of a passage: the children of an item, not those of the items inside it. */
function partsOf(item: Element): {link?: Element | undefined; word?: Element | undefined} {
  const children = item.childNodes.filter((node): node is Element => 'tagName' in node);
  const quotation = children.find(({tagName}) => tagName === 'span');
  const word = quotation?.childNodes.find((node): node is Element => 'tagName' in node && node.tagName === 'b');
  return {link: children.find(({tagName}) => tagName === 'a'), word};
}

function idsOf(page: BuiltPage | undefined): ReadonlyMap<string, Element> {
  const main = page?.elements.find((element) => classesOf(element).includes('page'));
  return new Map([
    ...(page?.elements ?? []).flatMap((element) => {
      const id = attribute(element, 'id');
      return id ? [[id, element] as const] : [];
    }),
    // Without an anchor, a link leads to the page.
    ...(main ? [['', main] as const] : []),
  ]);
}

/** Where a paragraph ends, a page and a text have other spaces. */
function flat(words: string): string {
  return words.replace(/\s+/g, ' ');
}
