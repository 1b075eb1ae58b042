import fs from 'node:fs';
import path from 'node:path';
import {expect, it} from 'vitest';
import {attribute, BUILD, builtPages, classesOf, type BuiltPage} from './built-site';

/** Each page has one sheet: `main`, or one that begins with the same and has what this kind of page needs besides. */

const FOLDER = path.join(BUILD, 'assets/css');
const sheets = new Map(fs.readdirSync(FOLDER).map((file) => [file.split('.')[0]!, namesIn(file)]));
/** In a `<noscript>`, which a parser with scripts takes as text. */
const UNSCRIPTED = 'transcripts-without-script';
const main = sheets.get('main')!;
const pages = builtPages();

it('every page has one sheet', () => {
  expect(pages.filter((page) => sheetsOf(page).length !== 1).map(({file}) => file)).toEqual([]);
  expect([...new Set(pages.flatMap(sheetsOf))].sort()).toEqual(
    [...sheets.keys()].filter((name) => name !== UNSCRIPTED).sort(),
  );
});

it('a sheet has all that its pages show, and no page has one that it does not need', () => {
  const special = new Set([...sheets.values()].flatMap((names) => [...names]).filter((name) => !main.has(name)));
  expect(special.size).toBeGreaterThan(50);
  const wrong = pages.flatMap((page) => {
    const [sheet = ''] = sheetsOf(page);
    const shown = new Set(
      page.elements.flatMap((element) => [element.tagName, ...classesOf(element).map((name) => `.${name}`)]),
    );
    const needed = [...shown].filter((name) => special.has(name));
    const missing = needed.filter((name) => !sheets.get(sheet)?.has(name));
    if (missing.length > 0) return [`${page.file}: ${sheet} has not ${missing.join(' ')}`];
    return sheet !== 'main' && needed.length === 0 ? [`${page.file}: ${sheet} is not needed`] : [];
  });
  expect(wrong).toEqual([]);
});

function sheetsOf({elements}: BuiltPage): string[] {
  return elements
    .filter((element) => element.tagName === 'link' && attribute(element, 'rel') === 'stylesheet')
    .map((element) => /\/css\/(\w+)\./.exec(attribute(element, 'href') ?? '')?.[1] ?? '');
}

/** The classes, with their dot, and the elements of our own that a sheet names. */
function namesIn(file: string): Set<string> {
  const css = fs.readFileSync(path.join(FOLDER, file), 'utf8');
  const selectors = [...css.matchAll(/([^{}]+)\{/g)].map(([, selector = '']) => selector);
  return new Set(
    selectors.flatMap((each) => (each.startsWith('@') ? [] : (each.match(/\.[a-z][\w-]*|archive-[\w-]+/g) ?? []))),
  );
}
