import fs from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {type ImpreciseDate, writeDate} from '#core/model/imprecise-date';
import {readArchive} from '../../src/plugins/archive/read-archive';
import {ROOT} from '../support/archive-of';
import {readFeed} from '../support/feeds';
import {allFound} from './built-index';
import {attribute, BUILD, builtPages, classesOf, textOf, type BuiltPage, type Element} from './built-site';

/** News whose day is not known: nothing in the built site gives them one. */

const {archive} = await readArchive(ROOT);
const pages = builtPages();
const found = await allFound(BUILD);
const read = (file: string) => fs.readFileSync(path.join(BUILD, file), 'utf8');
const plain = (words: string) => words.replace(/\s+/g, ' ').trim();
const inWords = (date: ImpreciseDate) => plain(writeDate(date));
const vague = archive.posts.flatMap(({id, date, when}) =>
  when ? [{id, address: `/actualites/${id}/`, day: date, sortedAt: inWords(date), known: inWords(when)}] : [],
);

it('they are at least those that the facts date by a month, or by two days', () => {
  expect(vague.map(({id, known}) => [id, known])).toEqual(
    expect.arrayContaining([
      ['manifeste-hiatus', 'février 2025'],
      ['lettre-ouverte-gabriel-attal', 'février 2024'],
    ]),
  );
});

describe.each(vague)('$id', ({address, day, sortedAt, known}) => {
  const own = pages.find(({file}) => `/${file}` === `${address}index.html`)!;
  const lines = pages.flatMap((page) => linesTo(address, page));

  it('bears what is known of its date, on its page and on its card', () => {
    const [over] = own.elements.filter((element) => classesOf(element).includes('over'));
    expect(plain(textOf(over!))).toBe(known);
    const [alt] = own.elements.filter((element) => attribute(element, 'property') === 'og:image:alt');
    expect(plain(attribute(alt!, 'content')!).endsWith(` – ${known}`)).toBe(true);
    expect(daysIn(own.elements)).not.toContain(day);
  });

  it.each([
    ['the list', /^actualites\/(?:suite\/\d+\/)?index/],
    ['the years', /^actualites\/archives\/index/],
    ['its tags', /^actualites\/etiquettes\/[^/]+\/(?:suite\/\d+\/)?index/],
    ['the timeline', /^chronologie\/index/],
    ['the timeline of its kind', /^chronologie\/actualites\/index/],
  ])('bears it in %s', (_, file) => {
    const there = lines.filter((line) => file.test(line.file));
    expect(there.map(({dated}) => dated)).toEqual(there.map(() => known));
    expect(there).not.toEqual([]);
  });

  it('bears the day that sorts it in no line that leads to it', () => {
    expect(lines.filter(({dated, days}) => dated.includes(sortedAt) || days.includes(day))).toEqual([]);
  });

  it('is found with what is known of its date', () => {
    const names = found.filter((each) => each.address.startsWith(address)).map((each) => plain(each.names));
    expect([...new Set(names)]).toEqual([known]);
  });

  it('is sorted by that day in the feeds, which say what it is worth', () => {
    const feed = readFeed('json', read('actualites/feed.json'));
    const item = feed.items.find(({id}) => id.endsWith(address))!;
    expect(item.published.slice(0, 10)).toBe(day);
    expect(plain(item.html)).toContain(`<p>Date connue : ${known}. Le jour donné par le fil ne sert qu’à`);
  });
});

/** The lines of lists that lead to an address: what each says beside titles, summaries and kinds, and its machine dates. */
function linesTo(address: string, {file, elements}: BuiltPage) {
  return elements
    .filter(({tagName}) => tagName === 'li')
    .filter((item) => within(item).some((element) => attribute(element, 'href') === address))
    .filter((item) => !within(item).some(({tagName}) => tagName === 'li'))
    .map((item) => ({
      file,
      dated: plain(item.childNodes.map((node) => ('tagName' in node && !isDate(node) ? '' : wordsOf(node))).join(' ')),
      days: daysIn(within(item)),
    }));
}

function isDate(element: Element): boolean {
  return element.tagName === 'time' || element.tagName === 'span';
}

function wordsOf(node: Element['childNodes'][number]): string {
  return 'tagName' in node ? textOf(node) : node.nodeName === '#text' && 'value' in node ? node.value : '';
}

function daysIn(elements: readonly Element[]): string[] {
  return elements.flatMap((element) => attribute(element, 'datetime') ?? []);
}

function within(element: Element): Element[] {
  return element.childNodes.flatMap((child) => ('tagName' in child ? [child, ...within(child)] : []));
}
