import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import type {FilePage} from '#core/view/file-page';
import {readFrame} from '../../../../src/plugins/short-pages/frame';
import {writePages} from '../../../../src/plugins/short-pages/write-pages';
import {writeSitemaps} from '../../../../src/plugins/short-pages/write-sitemaps';

const BUILT =
  '<!doctype html><html lang=fr><head><meta charset=utf-8><title data-rh=true>Le registre | Site</title><meta data-rh=true name=viewport content=x><meta data-rh=true property=og:url content=http://x/registre/ /><meta data-rh=true property=og:image content=http://x/c.png /><meta data-rh=true property=og:image:width content=1200 /><meta data-rh=true property=og:image:alt content="a b"/><meta data-rh=true property=og:title content="Le registre"/><meta data-rh=true name=description content="Du registre"/><meta data-rh=true property=og:description content="Du registre"/><link data-rh=true rel=canonical href=http://x/registre/ /><script data-rh=true type=application/ld+json>{"name":"Le registre"}</script></head><body><header>En-tête</header><main id=contenu class=page tabindex=-1>Du registre</main><footer>Pied</footer></body></html>';
const SITE = {title: 'Site', root: 'https://archive.example.org/', cards: new Map([['seance-a', 'Séance a']])};
const PAGE: FilePage = {
  address: '/t/1aaaa/',
  title: 'Un « titre » & "x"',
  description: 'Des mots.',
  html: '<h1>Mots</h1>',
  cardOf: '/seances/a/',
  indexed: '2026-03-01',
};
const SCRATCH = path.join(import.meta.dirname, '../../../.tmp');
let out: string;
beforeEach(() => {
  mkdirSync(SCRATCH, {recursive: true});
  out = mkdtempSync(path.join(SCRATCH, 'short-pages-'));
});
afterEach(() => rmSync(out, {recursive: true, force: true}));

function write(...pages: FilePage[]) {
  return writePages(out, pages, readFrame(BUILT), SITE);
}
function read(file: string): string {
  return readFileSync(path.join(out, file), 'utf8');
}

describe('a page written in the frame of another', () => {
  it('keeps header, footer and the rest of the head, and nothing of what the other says of itself', () => {
    write(PAGE);
    const html = read('t/1aaaa/index.html');
    expect(html).toContain('<header>En-tête</header><main');
    expect(html).toContain('<h1>Mots</h1></main><footer>Pied');
    expect(html).toContain('og:image:width content=1200');
    expect(html).not.toMatch(/registre|data-rh|ld\+json/);
  });

  it('says its own title, description, address and image, escaped', () => {
    write(PAGE);
    const html = read('t/1aaaa/index.html');
    expect(html).toContain('<title>Un « titre » &amp; &quot;x&quot; | Site</title>');
    expect(html).toContain('<meta name=description content="Des mots.">');
    expect(html).toContain('<meta property=og:title content="Un « titre » &amp; &quot;x&quot;">');
    expect(html).toContain('<link rel=canonical href=https://archive.example.org/t/1aaaa/>');
    expect(html).toContain('content=https://archive.example.org/cartes/seance-a.png>');
    expect(html).not.toContain('noindex');
  });

  it('tells machines what its head holds, and which address to cite', () => {
    write({...PAGE, head: '<meta name=z:itemType content=presentation>'});
    expect(read('t/1aaaa/index.html')).toMatch(
      /<head>.*<link rel="canonical cite-as" href=\S+\/t\/1aaaa\/><meta name=z:itemType content=presentation>.*<\/head>/,
    );
  });

  it('asks search engines not to keep a notice, and takes readers without scripts to the new address', () => {
    const {indexed: _, ...notice} = PAGE;
    expect(write({...notice, refresh: '/seances/b/', canonical: '/seances/b/'})).toEqual([]);
    const html = read('t/1aaaa/index.html');
    expect(html).toContain('<meta name=robots content=noindex>');
    expect(html).toContain(
      '<noscript><meta http-equiv="refresh" content="0; url=https://archive.example.org/seances/b/">',
    );
    expect(html).toContain('<link rel=canonical href=https://archive.example.org/seances/b/>');
  });

  it('does not repeat an address that may hold a withdrawn name', () => {
    const {indexed: _, ...notice} = PAGE;
    write({...notice, address: '/intervenants/un-nom/', isNameless: true});
    expect(read('intervenants/un-nom/index.html')).not.toContain('un-nom');
  });

  it('never takes the place of another page', () => {
    write(PAGE);
    expect(() => write(PAGE)).toThrow('L’adresse /t/1aaaa/ a déjà servi');
  });
});

it('a frame that is not as expected is refused', () => {
  expect(() => readFrame(BUILT.replace('rel=canonical', 'rel=other'))).toThrow('Found 0 of');
  expect(() => readFrame(BUILT.replace('<main ', '<div '))).toThrow('no main part');
});

describe('the site maps', () => {
  it('name every page that may be indexed, 50,000 a file, and one another', () => {
    const addresses = Array.from({length: 50_001}, (_, index) => ({address: `/t/${index}/`, day: '2026-03-01'}));
    writeSitemaps(out, addresses, SITE.root);
    expect(readdirSync(out).sort()).toEqual(['sitemap-index.xml', 'sitemap-passages-1.xml', 'sitemap-passages-2.xml']);
    expect(read('sitemap-passages-1.xml').match(/<url>/g)).toHaveLength(50_000);
    expect(read('sitemap-passages-2.xml')).toContain(
      '<url><loc>https://archive.example.org/t/50000/</loc><lastmod>2026-03-01</lastmod></url>',
    );
    expect(read('sitemap-index.xml').match(/<loc>/g)).toHaveLength(3);
  });

  it('are not there when there is no page', () => {
    writeSitemaps(out, [], SITE.root);
    expect(readdirSync(out)).toEqual([]);
  });
});
