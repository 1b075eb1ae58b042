import {describe, expect, it} from 'vitest';
import {toPublished} from '#core/consent/filter';
import {definitionsByPage} from '#core/view/definitions';
import {termUsesOf} from '#core/view/term-uses';
import {readArchive} from '../../src/plugins/archive/read-archive';
import {ROOT} from '../support/archive-of';
import {attribute, builtPages, classesOf, textOf, type BuiltPage, type Element} from './built-site';

/** The glossary's terms in the built pages: the links that stand there are those that the archive counts. */

const archive = toPublished((await readArchive(ROOT)).archive);
const pages = new Map(builtPages().map((page) => [`/${page.file.replace(/index\.html$/, '')}`, page]));
const uses = termUsesOf(archive);

const linksOf = ({elements}: BuiltPage) => elements.filter((element) => classesOf(element).includes('term-link'));
const idOf = (link: Element) => /\/glossaire\/#(.+)$/.exec(attribute(link, 'href') ?? '')?.[1];

describe('terms in the built pages', () => {
  it('are linked in many pages, and only where the archive says', () => {
    const built = [...pages].flatMap(([address, page]) => {
      const ids = linksOf(page).map(idOf);
      return ids.length > 0 ? [[address, ids] as const] : [];
    });
    const counted = uses
      .filter(({terms}) => terms.length > 0)
      .map(({page, terms}) => [page.address, [...terms]] as const);
    expect(built.length).toBeGreaterThan(30);
    expect(Object.fromEntries(built)).toEqual(Object.fromEntries(counted));
  });

  it('are each described by their short definition, on the page itself', () => {
    const definitions = definitionsByPage(archive);
    for (const [address, page] of pages) {
      for (const link of linksOf(page)) {
        const described = attribute(link, 'aria-describedby');
        const target = page.elements.find((element) => attribute(element, 'id') === described);
        const short = definitions[address]?.find(({id}) => id === idOf(link));
        expect(target && textOf(target), `${address} ${described}`).toBe(short?.words.replace(/\s+/g, ' ').trim());
        expect(short?.words.length).toBeGreaterThan(20);
      }
    }
  });

  it('are counted in the glossary, and named on the page of their uses', () => {
    const find = (address: string, id: string) =>
      pages.get(address)!.elements.find((element) => attribute(element, 'id') === id);
    for (const {id} of archive.terms) {
      const using = uses.filter(({terms}) => terms.includes(id));
      const [entry, named] = [find('/glossaire/', id), find('/glossaire/emplois/', id)];
      const count = /mployé dans (\d+) pages?/.exec(textOf(entry!))?.[1];
      expect(Number(count ?? 0), id).toBe(using.length);
      expect(named === undefined, id).toBe(using.length === 0);
      for (const {page} of using) expect(textOf(named!), id).toContain(page.label.replace(/\s+/g, ' '));
    }
  });

  it('are linked neither in the presentation nor inside a heading or another link', () => {
    expect(linksOf(pages.get('/presentation/')!)).toEqual([]);
    for (const [address, {elements}] of pages) {
      for (const outer of elements) {
        if (!/^(?:h[1-6]|blockquote|code|math|a)$/.test(outer.tagName)) continue;
        const html = JSON.stringify(outer.childNodes, (key, value: unknown) =>
          key === 'parentNode' ? undefined : value,
        );
        expect(html, `${address} <${outer.tagName}>`).not.toContain('term-link');
      }
    }
  });
});
