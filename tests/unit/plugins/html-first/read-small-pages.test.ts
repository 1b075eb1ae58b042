import {readFileSync} from 'node:fs';
import path from 'node:path';
import {expect, it} from 'vitest';
import {readPage} from '../../../../src/plugins/html-first/read-page';
import {smallPageReader} from '../../../../src/plugins/html-first/read-small-pages';

const page = (main: string) =>
  `<!doctype html><html lang=fr><head><meta charset=utf-8><title>T</title><link rel=stylesheet href=/s.css><script src=/m.js defer></script><link rel="canonical" href="/x/"></head><body class=a><a class=skip href=#contenu>x</a><svg><path d="M6 42V16C6 8"/></svg><form action=/recherche/ ><input id=q name=q /></form><main id="contenu" class="page">${main}</main><footer><a href='/a-propos/'>A</a><img src=/i.png alt="a > b"></footer></body></html>`;

it.each([
  ['', 'nothing'],
  [
    '<blockquote><p>Des mots &lt;a href=&quot;/faux/&quot;&gt; &amp; d’autres, a > b</p></blockquote>',
    'words with signs',
  ],
  ['<a rel="next" href="/t/2bbbb/"><span>x</span></a><h2 id="deux">y</h2><a href="#deux">z</a>', 'links and ids'],
  ['<a href="/contribuer/signaler/?page=/t/1/&amp;x=1">x</a><p id="t-1">', 'an address with signs'],
])('reads %s as a browser does (%s)', (main) => {
  expect(smallPageReader()(page(main))).toEqual(readPage(page(main)));
});

it('a second page in the same frame is read as well as the first', () => {
  const read = smallPageReader();
  read(page('<a href="/un/">x</a>'));
  expect(read(page('<a href="/deux/">x</a>'))).toEqual(readPage(page('<a href="/deux/">x</a>')));
});

it('a page without the frame too', () => {
  const html = readFileSync(path.join(import.meta.dirname, '../../../fixtures/e2e/sound/index.html'), 'utf8');
  const sorted = ({ids, targets}: ReturnType<typeof readPage>) => [[...ids].sort(), targets.map(({url}) => url).sort()];
  expect(sorted(smallPageReader()(html))).toEqual(sorted(readPage(html)));
});
