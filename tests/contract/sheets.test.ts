import fs from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {attribute, BUILD, builtFiles, classesOf, readPage, type BuiltPage} from './built-site';

/**
 * Each page has one sheet: `main`, or one that begins with the same and has what this kind of page needs besides, or one
 * that is a part of `main`, and enough.
 */

/** In a `<noscript>`, which a parser with scripts takes as text. */
const UNSCRIPTED = 'transcripts-without-script';
/** The test world has what the archive has not yet: sessions with a recording and a transcript. */
const WORLD = path.resolve(import.meta.dirname, '../..', process.env['ARCHIVE_BUILD_WORLD'] ?? 'build-world');
/** All but the short pages of turns, which are made in one frame. */
const isRead = (file: string) => file.endsWith('.html') && !file.startsWith('t/');

describe.each([
  {site: 'the archive', build: BUILD, isWhole: true},
  {site: 'the test world', build: WORLD, isWhole: false},
])('$site', ({build, isWhole}) => {
  const folder = path.join(build, 'assets/css');
  const sheets = new Map(fs.readdirSync(folder).map((file) => [file.split('.')[0]!, namesIn(path.join(folder, file))]));
  const main = sheets.get('main')!;
  const pages = builtFiles(build)
    .filter(isRead)
    .map((file) => readPage(file, fs.readFileSync(path.join(build, file), 'utf8')));

  it('every page has one sheet', () => {
    expect(pages.filter((page) => sheetsOf(page).length !== 1).map(({file}) => file)).toEqual([]);
    const used = [...new Set(pages.flatMap(sheetsOf))].sort();
    const made = [...sheets.keys()].filter((name) => name !== UNSCRIPTED).sort();
    if (isWhole) expect(used).toEqual(made);
    else expect(made).toEqual(expect.arrayContaining(used));
  });

  it('a sheet has all that its pages show, and no page has one that it does not need', () => {
    const all = [...sheets].flatMap(([name, names]) => (name === UNSCRIPTED ? [] : [...names]));
    const special = new Set(all.filter((name) => !main.has(name)));
    expect(special.size).toBeGreaterThan(50);
    const wrong = pages.flatMap((page) => {
      const [sheet = ''] = sheetsOf(page);
      const shown = new Set(
        page.elements.flatMap((element) => [element.tagName, ...classesOf(element).map((name) => `.${name}`)]),
      );
      const isPart = sheet !== 'main' && [...(sheets.get(sheet) ?? [])].every((name) => main.has(name));
      const needed = [...shown].filter((name) => special.has(name) || (isPart && main.has(name)));
      const missing = needed.filter((name) => !sheets.get(sheet)?.has(name));
      if (missing.length > 0) return [`${page.file}: ${sheet} has not ${missing.join(' ')}`];
      return sheet !== 'main' && needed.length === 0 ? [`${page.file}: ${sheet} is not needed`] : [];
    });
    expect(wrong).toEqual([]);
  });
});

function sheetsOf({elements}: BuiltPage): string[] {
  return elements
    .filter((element) => element.tagName === 'link' && attribute(element, 'rel') === 'stylesheet')
    .map((element) => /\/css\/(\w+)\./.exec(attribute(element, 'href') ?? '')?.[1] ?? '');
}

/** The classes, with their dot, and the elements of our own that a sheet names. */
function namesIn(file: string): Set<string> {
  const css = fs.readFileSync(file, 'utf8');
  const selectors = [...css.matchAll(/([^{}]+)\{/g)].map(([, selector = '']) => selector);
  return new Set(
    selectors.flatMap((each) => (each.startsWith('@') ? [] : (each.match(/\.[a-z][\w-]*|archive-[\w-]+/g) ?? []))),
  );
}
