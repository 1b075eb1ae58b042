import {describe, expect, it} from 'vitest';
import {finderOf} from '#core/archive/find';
import {toPublished} from '#core/consent/filter';
import {citedIn} from '#core/view/cited-in';
import {readArchive} from '../../src/plugins/archive/read-archive';
import {ROOT} from '../support/archive-of';
import {attribute, builtPages, classesOf, textOf, type BuiltPage} from './built-site';

/** The built page of each resource: where it is cited, in words that stand on the pages it leads to. */

const archive = toPublished((await readArchive(ROOT)).archive);
const cited = citedIn(archive, finderOf(archive));
const pages = new Map(builtPages().map((page) => [`/${page.file.replace(/index\.html$/, '')}`, page]));

const pageOf = (address: string) => pages.get(address.replace(/#.*$/, ''))!;
const withClass = ({elements}: BuiltPage, name: string) =>
  elements.filter((element) => classesOf(element).includes(name));
/** As `textOf` gives it: a space of any width is one space. */
const line = (text: string) => text.replace(/\s+/g, ' ').trim();
const main = ({elements}: BuiltPage) => line(textOf(elements.find(({tagName}) => tagName === 'main')!));

describe('the page of a resource', () => {
  it('names each page that cites it and shows the passages, folded after the fifth page', () => {
    for (const {id} of archive.resources) {
      const page = pageOf(`/ressources/${id}/`);
      const views = cited.get(id) ?? [];
      const lists = withClass(page, 'citing');
      const items = lists.flatMap(({childNodes}) => childNodes as typeof page.elements);
      expect(
        items.map(textOf).map((text, rank) => text.includes(line(views[rank]!.page.label))),
        id,
      ).toEqual(views.map(() => true));
      expect(lists[0]?.childNodes.length ?? 0, id).toBe(Math.min(5, views.length));
      expect(withClass(page, 'citing-more'), id).toHaveLength(views.length > 5 ? 1 : 0);
      expect(withClass(page, 'empty'), id).toHaveLength(views.length > 0 ? 0 : 1);
      const quoted = page.elements.filter(({tagName}) => tagName === 'blockquote').map((each) => line(textOf(each)));
      const passages = views.flatMap((view) => view.passages);
      expect(quoted, id).toHaveLength(passages.length);
      for (const [rank, {before, words, after}] of passages.entries()) {
        expect(quoted[rank], id).toContain(line(`${before}${words}${after}`));
      }
    }
  });

  it('quotes words that stand on the page that it leads to, under the anchor that it gives', () => {
    let checked = 0;
    for (const [id, views] of cited) {
      for (const {page, passages} of views) {
        for (const {before, words, after, at} of passages) {
          // A mark shows as a link on its page: what stands before it is enough.
          const quoted = words ? `${before}${words}${after}` : before;
          const bare = line(quoted.replace(/^…\u00A0|\u00A0…$/g, ''));
          expect(main(pageOf(page.address)), `${id} in ${page.address}`).toContain(bare);
          if (!at) continue;
          const anchor = at.address.replace(/^[^#]*#/, '');
          const places = pageOf(at.address).elements.map((element) => attribute(element, 'id'));
          expect(places, at.address).toContain(anchor);
          checked += 1;
        }
      }
    }
    expect(checked).toBeGreaterThan(50);
  });

  it('says why each resource to see after it is there', () => {
    const reasons = archive.resources.flatMap(({id}) =>
      withClass(pageOf(`/ressources/${id}/`), 'related-reason').map(textOf),
    );
    expect(reasons.length).toBeGreaterThan(300);
    for (const reason of reasons)
      expect(reason).toMatch(/(?:citée avec elle dans «|mêmes? signatures? :).+mêmes? thèmes? : \p{L}/u);
  });
});
