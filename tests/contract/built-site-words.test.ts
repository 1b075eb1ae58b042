import fs from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {filesNaming} from '../support/excluded-name';
import {attribute, BUILD, builtFiles, builtPages, classesOf, textOf, type BuiltPage} from './built-site';

/** What the words of the built site may not say. */

const pages = builtPages();

/** What the framework and its theme say in English; whole words, so that a title in English that holds one is rare. */
const ENGLISH =
  /\b(?:Skip to|Docs|Blog|Feed|Edit this page|Recent posts|Powered by|Read more|Older|Newer|Previous|Next|Tags|Tagged|Archive of|Authors?|Search results|Toggle|Switch between|Main|Home page|Breadcrumbs|On this page|Copy|Close|Table of contents|Page not found|Last updated|Built with|Loading|Direct link|Light mode|Dark mode|Navigation bar)\b/;
/** Attributes that readers hear or see. */
const SAID = ['aria-label', 'aria-description', 'title', 'alt', 'placeholder', 'value', 'content'];
/** Tags whose words are the interface's own, never a title of the bibliography. */
const INTERFACE = new Set(['button', 'label', 'summary', 'legend', 'th', 'dt', 'caption', 'figcaption']);

describe('the interface is in French', () => {
  it('its words, on every page', () => {
    expect(pages.flatMap((page) => interfaceWords(page).map((words) => `${page.file}: ${words}`))).toEqual([]);
  });

  it('the titles of its feeds', () => {
    const feed = JSON.parse(read('actualites/feed.json')) as {title: string; description: string};
    const names = [feed.title, feed.description, ...['rss.xml', 'atom.xml'].flatMap(feedTitles)];
    expect(names.filter((name) => ENGLISH.test(name))).toEqual([]);
  });
});

describe('links to elsewhere', () => {
  it('none is shown as verified', () => {
    // The guide on links says what such pages would say.
    const verified = pages.filter(
      ({file, text}) => !file.startsWith('contribuer/') && /vérifié en ligne le/i.test(text),
    );
    expect(verified.map(({file}) => file)).toEqual([]);
  });

  it('each resource with a link says that it never was, the others that they have none', () => {
    const resources = pages.filter(({file}) => /^ressources\/[^/]+\/index\.html$/.test(file));
    const stamps = resources.map(({file, elements}) => {
      const links = elements.filter((element) => element.tagName === 'a' && classesOf(element).includes('external'));
      const said = elements.filter((element) => classesOf(element).includes('stamp')).map(textOf);
      return {file, links: links.length, said};
    });
    expect(stamps.length).toBeGreaterThan(0);
    for (const {file, links, said} of stamps) {
      expect(said, file).toEqual([links > 0 ? 'Jamais vérifié en ligne' : 'Sans lien']);
    }
    expect(stamps.filter(({links}) => links > 0).length).toBeGreaterThan(50);
    expect(stamps.filter(({links}) => links === 0).length).toBeGreaterThan(10);
  });
});

it('no file holds the excluded name', () => {
  expect(filesNaming(BUILD, builtFiles())).toEqual([]);
});

it('no page is left empty or unfinished', () => {
  expect(pages.filter(({text}) => text.length < 400).map(({file}) => file)).toEqual([]);
  const holes = /\bundefined\b|\[object Object\]|\bNaN\b|Lorem ipsum|TODO|Invalid Date|Dinosaur/;
  expect(pages.filter(({text}) => holes.test(text)).map(({file, text}) => `${file}: ${holes.exec(text)?.[0]}`)).toEqual(
    [],
  );
});

it('every page leads to « Signaler une erreur » about itself and tells when it last changed', () => {
  const wrong = pages.flatMap(({file, elements, text}) => {
    if (file === '404.html') return [];
    const address = `/${file.replace(/index\.html$/, '')}`;
    const reports = elements.filter(
      (element) => element.tagName === 'a' && textOf(element).startsWith('Signaler une erreur'),
    );
    return [
      ...(reports.some((link) => attribute(link, 'href') === `/contribuer/signaler/?page=${address}`)
        ? []
        : [`${file}: report: ${reports.map((link) => attribute(link, 'href')).join(' ')}`]),
      ...(/Dernière modification [^:]+:\s*\d/.test(text) ? [] : [`${file}: date of the last change`]),
    ];
  });
  expect(wrong).toEqual([]);
});

function interfaceWords({elements}: BuiltPage): string[] {
  return elements.flatMap((element) => {
    const own = INTERFACE.has(element.tagName) ? [textOf(element)] : [];
    const foreign = (attribute(element, 'lang') ?? 'fr') !== 'fr';
    const named = foreign || isName(element) ? [] : SAID.map((name) => attribute(element, name) ?? '');
    return [...own, ...named].filter((words) => ENGLISH.test(words));
  });
}

/** Titles of works, persons, journals and pages are themselves, in whatever language. */
function isName({tagName, attrs}: BuiltPage['elements'][number]): boolean {
  if (tagName === 'meta')
    return attrs.some(({value}) => /title|description|viewport|color-scheme|Security|^(?:z|bib):/i.test(value));
  return tagName === 'a' && attrs.some(({name, value}) => name === 'href' && value.startsWith('/ressources/'));
}

function feedTitles(file: string): string[] {
  const before = read(`actualites/${file}`).split(/<(?:item|entry)>/)[0]!;
  return [...before.matchAll(/<(?:title|description|subtitle)>([^<]*)</g)].map(([, words]) => words!);
}

function read(file: string): string {
  return fs.readFileSync(path.join(BUILD, file), 'utf8');
}
