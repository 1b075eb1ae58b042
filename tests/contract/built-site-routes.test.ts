import fs from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {checkSite} from '../../src/plugins/html-first/check-site';
import ids from '../content/ids.json';
import {attribute, BUILD, builtFiles, builtPages} from './built-site';

/** What stands in the built site, and that everything it names stands there too. */

const files = new Set(builtFiles());
const pages = builtPages();
const page = (address: string) => `${address.slice(1)}index.html`;
const below = (folder: string) =>
  [...files].filter(
    (file) => file.startsWith(`${folder}/`) && file.split('/').length === 3 && file.endsWith('/index.html'),
  );

describe('every address of the archive', () => {
  it.each([
    '/',
    '/presentation/',
    '/seances/',
    '/intervenants/',
    '/ressources/',
    '/themes/',
    '/glossaire/',
    '/actualites/',
    '/actualites/archives/',
    '/actualites/etiquettes/',
    '/chronologie/',
    '/comprendre/',
    '/comprendre/fausses-alertes/',
    '/comprendre/non-recours/',
    '/comprendre/score-de-risque/',
    '/recherche/',
    '/recherche/a-z/',
    '/contribuer/',
    '/contribuer/champs/',
    '/contribuer/signaler/',
    '/a-propos/',
    '/accessibilite/',
    '/mentions-legales/',
    '/comment-citer/',
    '/plan-du-site/',
  ])('%s', (address) => {
    expect(files).toContain(page(address));
  });

  it('and a page for what does not exist', () => {
    expect(files).toContain('404.html');
  });

  it('one page a session, person, resource and theme, and no other', () => {
    expect(below('seances').map(slug)).toEqual(sorted(ids.sessions.map((folder) => folder.replace(/^\d+-/, ''))));
    expect(below('ressources').map(slug)).toEqual(sorted([...ids.resourcesGiven, ...ids.resourcesAdded]));
    expect(below('intervenants').map(slug)).toEqual(records('intervenants'));
    expect(below('themes').map(slug)).toEqual(records('themes'));
    expect(below('seances')).toHaveLength(4);
    expect(below('ressources').length).toBeGreaterThanOrEqual(165);
  });

  it('one anchor a term of the glossary', () => {
    const glossary = pages.find(({file}) => file === page('/glossaire/'))!;
    const terms = glossary.elements.filter((element) => attribute(element, 'class') === 'term');
    expect(terms.map((element) => attribute(element, 'id')).sort()).toEqual(sorted(ids.terms));
    expect(terms).toHaveLength(75);
  });

  it('no address in English, and none with /docs', () => {
    const english = /(?:^|\/)(?:docs|blog|tags|archive|authors|page|search|category|sessions|people|resources)\//;
    expect(pages.map(({file}) => file).filter((file) => english.test(file))).toEqual([]);
  });
});

describe('links', () => {
  it('all lead somewhere, anchors and raw ones too, and nothing is loaded from elsewhere', async () => {
    const {problems, links} = await checkSite(BUILD, '/');
    expect(problems).toEqual([]);
    expect(links).toBeGreaterThan(5000);
  });

  it('every image stands in the build', () => {
    const images = pages.flatMap(({file, elements}) =>
      elements
        .filter(({tagName}) => tagName === 'img')
        .map((element) => [file, attribute(element, 'src') ?? ''] as const),
    );
    const missing = images.filter(
      ([, src]) => !src.startsWith('data:') && !files.has(decodeURIComponent(src.slice(1))),
    );
    expect(missing).toEqual([]);
  });

  it('the site map names every page but the search, and no other', () => {
    const xml = fs.readFileSync(path.join(BUILD, 'sitemap.xml'), 'utf8');
    const locations = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => new URL(url!));
    expect(new Set(locations.map(({origin}) => origin)).size).toBe(1);
    expect(sorted(locations.map(({pathname}) => page(pathname)))).toEqual(
      pages.map(({file}) => file).filter((file) => file !== '404.html' && file !== page('/recherche/')),
    );
  });
});

describe('titles', () => {
  it('every page has a title and a description', () => {
    expect(pages.filter(({elements}) => !titleOf(elements) || !descriptionOf(elements)).map(({file}) => file)).toEqual(
      [],
    );
  });

  it('no two pages have the same description, nor, works aside, the same title', () => {
    // Two works may bear the same title: their pages differ by what they say of them.
    const isWork = (file: string) => /^ressources\/[^/]+\/index\.html$/.test(file);
    expect(repeated(pages.map(({file, elements}) => [file, descriptionOf(elements)]))).toEqual([]);
    expect(
      repeated(pages.filter(({file}) => !isWork(file)).map(({file, elements}) => [file, titleOf(elements)])),
    ).toEqual([]);
  });

  it('every page is in French, with one h1', () => {
    for (const {file, elements} of pages) {
      expect(
        attribute(
          elements.find(({tagName}) => tagName === 'html')!,
          'lang',
        ),
        file,
      ).toBe('fr');
      expect(elements.filter(({tagName}) => tagName === 'h1').length, file).toBe(1);
    }
  });
});

function repeated(entries: readonly (readonly [file: string, words: string])[]): string[][] {
  const seen = new Map<string, string[]>();
  for (const [file, words] of entries) seen.set(words, [...(seen.get(words) ?? []), file]);
  return [...seen.values()].filter((files) => files.length > 1);
}

function titleOf(elements: (typeof pages)[number]['elements']): string {
  const title = elements.find(({tagName}) => tagName === 'title');
  return title?.childNodes.map((node) => ('value' in node ? node.value : '')).join('') ?? '';
}

function descriptionOf(elements: (typeof pages)[number]['elements']): string {
  const meta = elements.find((element) => element.tagName === 'meta' && attribute(element, 'name') === 'description');
  return (meta && attribute(meta, 'content')) ?? '';
}

/** The ids that the files of a folder of records stand for. */
function records(folder: string): string[] {
  const names = fs.readdirSync(path.join(import.meta.dirname, '../../docs', folder));
  return sorted(names.filter((name) => name.endsWith('.yaml')).map((name) => path.basename(name, '.yaml')));
}

function slug(file: string): string {
  return file.split('/')[1]!;
}

function sorted(words: readonly string[]): string[] {
  return [...words].sort();
}
