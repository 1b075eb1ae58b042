import fs from 'node:fs';
import path from 'node:path';
import {expect, it} from 'vitest';
import {allFound} from './built-index';
import {attribute, BUILD, readPage, WORLD} from './built-site';

/** Every answer of the search leads somewhere: its page was built, and what its anchor names stands on that page. */

it.each([
  ['the archive', BUILD],
  ['the test world', WORLD],
])('every address of the index of %s is a place of a built page', async (_, build) => {
  const addresses = [...new Set((await allFound(build)).map(({address}) => address))];
  const pages = new Map<string, Set<string> | undefined>();
  const idsOf = (page: string) => {
    const file = path.join(build, decodeURIComponent(page), 'index.html');
    if (!fs.existsSync(file)) return undefined;
    const {elements} = readPage(file, fs.readFileSync(file, 'utf8'));
    return new Set(elements.flatMap((element) => attribute(element, 'id') ?? []));
  };
  const isThere = (address: string) => {
    const [page = '', anchor] = address.split('#');
    if (!pages.has(page)) pages.set(page, idsOf(page));
    const ids = pages.get(page);
    return ids !== undefined && (anchor === undefined || ids.has(decodeURIComponent(anchor)));
  };
  expect(addresses.filter((address) => address.includes('#')).length).toBeGreaterThan(20);
  expect(addresses.filter((address) => !isThere(address))).toEqual([]);
});
