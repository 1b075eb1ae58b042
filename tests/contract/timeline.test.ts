import {describe, expect, it} from 'vitest';
import {readArchive} from '../../src/plugins/archive/read-archive';
import {ROOT} from '../support/archive-of';
import {attribute, builtPages, classesOf, textOf, type BuiltPage, type Element} from './built-site';

/** The timeline as built, against the records themselves. */

const {archive} = await readArchive(ROOT);
const SLUGS = {session: 'seances', post: 'actualites', resource: 'ressources'} as const;
const KINDS = ['session', 'post', 'resource'] as const;
const THEMES = archive.themes.map(({id}) => id);

const pages = new Map(
  builtPages()
    .filter(({file}) => file.startsWith('chronologie/'))
    .map((page) => [`/${page.file.replace(/index\.html$/, '')}`, page]),
);
const whole = pages.get('/chronologie/')!;

interface Dated {
  readonly kind: (typeof KINDS)[number];
  readonly address: string;
  readonly date: string;
  readonly themes: readonly string[];
}

const themesOf = (id: string) => archive.resources.find((resource) => resource.id === id)?.custom.themes ?? [];
const dated: readonly Dated[] = [
  ...archive.sessions.map(({id, date, themes}): Dated => ({
    kind: 'session',
    address: `/seances/${id}/`,
    date: 'value' in date ? date.value : '',
    themes: themes.value,
  })),
  ...archive.posts.map(({id, date, when, sources, resources, sessions}): Dated => ({
    kind: 'post',
    address: `/actualites/${id}/`,
    date: when ?? date,
    themes: [
      ...[...sources, ...resources].flatMap(themesOf),
      ...archive.sessions.filter((session) => sessions.includes(session.id as never)).flatMap((s) => s.themes.value),
    ],
  })),
  ...archive.resources.map(({id, issued, custom}): Dated => ({
    kind: 'resource',
    address: `/ressources/${id}/`,
    date: issued ?? '',
    themes: custom.themes,
  })),
].filter(({date}) => date !== '');

/** Address of a list → what it must hold. */
const lists = new Map(
  [undefined, ...THEMES].flatMap((theme) =>
    [undefined, ...KINDS].map((kind) => {
      const address = `/chronologie/${theme ? `theme/${theme}/` : ''}${kind ? `${SLUGS[kind]}/` : ''}`;
      const kept = dated.filter((thing) => (!kind || thing.kind === kind) && (!theme || thing.themes.includes(theme)));
      return [address, kept] as const;
    }),
  ),
);

describe('the lists of the timeline', () => {
  it('hold every session and post, and every dated resource, once', () => {
    expect(linesOf(whole).sort()).toEqual(dated.map(({address}) => address).sort());
    expect(dated.filter(({kind}) => kind === 'session')).toHaveLength(archive.sessions.length);
    expect(dated.filter(({kind}) => kind === 'post')).toHaveLength(archive.posts.length);
  });

  it('are one for each kind, theme and pair of them that keeps something, and no other', () => {
    expect([...pages.keys()].sort()).toEqual([...lists].flatMap(([at, {length}]) => (length > 0 ? [at] : [])).sort());
  });

  it.each([...pages])('%s holds what it says', (address, page) => {
    expect(linesOf(page).sort()).toEqual(
      lists
        .get(address)
        ?.map((thing) => thing.address)
        .sort(),
    );
    expect(page.text).toContain(`${lists.get(address)!.length} entrée`);
  });

  it('are in the order of years', () => {
    for (const [address, page] of pages) {
      const years = byClass(page.elements, 'year').map((year) => Number(textOf(year).slice(0, 4)));
      expect(years, address).toEqual([...new Set(years)].sort((a, b) => a - b));
    }
  });

  it('say how many resources have no date, and mark the dates that are inferred', () => {
    const undated = archive.resources.filter(({issued}) => !issued).length;
    expect(whole.text).toMatch(new RegExp(`${undated} ressources sans date\\s+ne figurent pas ici`));
    const inferred = archive.sessions.filter(({date}) => date.certainty === 'inferred').length;
    expect(byClass(whole.elements, 'stamp').map(textOf)).toEqual(Array(inferred).fill('date déduite'));
  });
});

describe('the filters of the timeline', () => {
  it.each([...pages])('%s: each leads to a list of as many entries as it says', (address, page) => {
    const items = byClass(page.elements, 'choices').flatMap((nav) => byTag(nav, 'li'));
    expect(items).toHaveLength(1 + KINDS.length + 1 + THEMES.length);
    for (const item of items) {
      const [link] = byTag(item, 'a');
      if (!link) {
        expect(textOf(item)).toMatch(/: aucune$/);
        continue;
      }
      const to = attribute(link, 'href')!;
      expect(textOf(item)).toBe(`${textOf(link)} ${linesOf(pages.get(to)!).length}`);
      expect(attribute(link, 'aria-current')).toBe(to === address ? 'page' : undefined);
    }
    const current = items.flatMap((item) => byTag(item, 'a')).filter((link) => attribute(link, 'aria-current'));
    expect(current).toHaveLength(2);
  });
});

describe('the figure of the timeline', () => {
  const drawn = [...pages].filter(([, page]) => byClass(page.elements, 'bars').length > 0);

  it('stands on the lists of all kinds', () => {
    expect(drawn.map(([address]) => address).sort()).toEqual(
      ['/chronologie/', ...THEMES.map((id) => `/chronologie/theme/${id}/`)].sort(),
    );
  });

  it.each(drawn)('%s: its bars, its names and its table say what the list holds', (address, page) => {
    const [figure] = byClass(page.elements, 'bars');
    const [table] = byClass(page.elements, 'data');
    const rows = byTag(table!, 'tr')
      .slice(1)
      .map((row) => row.childNodes.map((cell) => textOf(cell as Element)));
    const body = rows.slice(0, -1);
    const kept = lists.get(address)!;
    const first = Number(body.find(([year]) => /^\d{4}$/.test(year!))![0]);
    const yearOf = ({date}: Dated) => Number(/(\d{4})(?:-\d\d)*$/.exec(date)?.[1] ?? date.slice(0, 4));
    for (const [year = '', ...counts] of body) {
      const ofYear = kept.filter((thing) =>
        /^\d/.test(year) ? yearOf(thing) === Number(year) : yearOf(thing) < first,
      );
      const byKind = KINDS.map((kind) => ofYear.filter((thing) => thing.kind === kind).length);
      expect(counts.map(Number), year).toEqual([...byKind, ofYear.length]);
    }
    expect(rows.at(-1)!.slice(1).map(Number)).toEqual([
      ...KINDS.map((kind) => kept.filter((thing) => thing.kind === kind).length),
      kept.length,
    ]);

    const names = byTag(figure!, 'text')
      .map(textOf)
      .filter((words) => /\d$/.test(words));
    expect(names).toEqual(body.map(([year, ...counts]) => `${year} : ${counts.at(-1)}`));
    const paths = byTag(figure!, 'path')
      .slice(-KINDS.length)
      .map((path) => boxesOf(attribute(path, 'd')!));
    const rowHeight = 22;
    const widths = body.map((_, row) => paths.map((boxes) => boxes.get(row * rowHeight) ?? 0));
    expect(widths).toEqual(body.map(([, ...counts]) => counts.slice(0, -1).map(Number)));
  });
});

/** The addresses of the entries of a list, as often as they stand there. */
function linesOf({elements}: BuiltPage): string[] {
  return byClass(elements, 'register').flatMap((list) => byTag(list, 'a').map((link) => attribute(link, 'href')!));
}

function byClass(elements: readonly Element[], name: string): Element[] {
  return elements.filter((element) => classesOf(element).includes(name));
}

function byTag(element: Element, name: string): Element[] {
  return element.childNodes.flatMap((child) =>
    'tagName' in child ? [...(child.tagName === name ? [child] : []), ...byTag(child, name)] : [],
  );
}

/** The boxes of a path: their top → their width. */
function boxesOf(path: string): Map<number, number> {
  return new Map(
    [...path.matchAll(/M[\d.]+ ([\d.]+)h([\d.]+)/g)].map(([, top, width]) => [Number(top), Number(width)]),
  );
}
