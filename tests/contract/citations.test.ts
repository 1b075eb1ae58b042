import fs from 'node:fs';
import path from 'node:path';
import {brotliCompressSync, constants} from 'node:zlib';
import jsQR from 'jsqr';
import {describe, expect, it} from 'vitest';
import type {CslItem} from '#core/citation/csl';
import {BIBLIOGRAPHY, permalink, recordPermalink} from '#core/citation/permalink';
import {STYLES} from '#core/citation/styles';
import {paragraphAnchor, paragraphsOf} from '#core/markdown/paragraphs';
import {toPublished} from '#core/consent/filter';
import {writeBibtex} from '#core/formats/bibtex/write';
import {writeRis} from '#core/formats/ris/write';
import config from '../../docusaurus.config';
import {openArchive} from '../../src/plugins/archive/read-archive';
import {expectKeptInBibtex, expectKeptInRis} from '../support/citations-kept';
import {itemFaults} from '../support/csl-schema';
import {drawPath} from '../support/draw-qr';
import {BUILD} from './built-site';

/** How the built site is cited: the panels of its pages, their weight, their drawings, the files they lead to. */

const ROOT = path.resolve(import.meta.dirname, '../..');
const archive = toPublished((await openArchive(ROOT)).archive);
const read = (address: string) => fs.readFileSync(path.join(BUILD, address), 'utf8');
const pageAt = (address: string) => read(`${address}index.html`);
const brotli = (text: string) =>
  brotliCompressSync(text, {params: {[constants.BROTLI_PARAM_SIZE_HINT]: text.length}}).length;
const PANEL = /<div class="?cite-place"?[^>]*>.*?<\/details><\/div>/gs;

const sessions = archive.sessions.map(({id}) => permalink('session', id));
const resources = archive.resources.map(({id}) => permalink('resource', id));
const posts = archive.posts.map(({id}) => permalink('post', id));
const PRESENTATION = '/presentation/';
const cited = [...sessions, ...resources, ...posts, PRESENTATION, '/comment-citer/'];
const paragraphs = paragraphsOf(archive.pages.find(({address}) => address === PRESENTATION)!.body.markdown);

describe('the « Citer » panels', () => {
  it('stand on every page that is cited, in every style', () => {
    expect(cited.length).toBeGreaterThan(190);
    for (const address of cited) {
      const panels = pageAt(address).match(PANEL) ?? [];
      expect(panels, address).toHaveLength(1 + (address === PRESENTATION ? paragraphs.length : 0));
      for (const {id, name} of STYLES) {
        expect(panels[0], address).toMatch(new RegExp(`data-style="?${id}"?`));
        expect(panels[0], address).toContain(name);
      }
    }
  });

  it('add at most 3 kB to a page, compressed', () => {
    const weights = cited.map((address) => {
      const page = pageAt(address);
      return {address, bytes: brotli(page) - brotli(page.replace(PANEL, ''))};
    });
    const heaviest = weights.reduce((most, each) => (each.bytes > most.bytes ? each : most));
    console.log(`Heaviest panel: ${heaviest.bytes} bytes, on ${heaviest.address}`);
    expect(heaviest.bytes).toBeLessThanOrEqual(3_000);
    expect(heaviest.bytes).toBeGreaterThan(100);
  });

  it('stand below each paragraph of the presentation, with its own address', () => {
    const [page, root] = [pageAt(PRESENTATION), `${config.url}${config.baseUrl}`];
    for (const rank of paragraphs.keys()) {
      const anchor = paragraphAnchor(rank + 1);
      const [panel = ''] = new RegExp(`<p id="?${anchor}"?>.*?</details>`, 's').exec(page) ?? [];
      expect(panel).toContain(`Citer le paragraphe ${rank + 1}`);
      expect(panel.replace(/<[^>]*>/g, '')).toContain(`Adresse permanente\u00A0: ${root}presentation/#${anchor}`);
    }
  });

  it('draw the address of each page that is cited: another decoder reads it back', () => {
    const root = `${config.url}${config.baseUrl}`;
    for (const address of [...sessions, ...resources, ...posts, PRESENTATION]) {
      // The minifier takes quotes away where it can; the drawing is told by its path.
      const [svg = ''] = /<svg class="?qr"?.*?<\/svg>/s.exec(pageAt(address)) ?? [];
      const {pixels, size} = drawPath(svg);
      expect(jsQR(pixels, size, size)?.data, address).toBe(root + address.slice(1));
    }
  });
});

describe('the records that are files', () => {
  const lists = [
    ...sessions.map((address) => ({address, count: 1})),
    ...resources.map((address) => ({address, count: 1})),
    {address: BIBLIOGRAPHY, count: archive.resources.length},
    ...archive.themes.map(({id}) => ({
      address: permalink('theme', id),
      count: archive.resources.filter(({custom}) => custom.themes.includes(id as never)).length,
    })),
  ];

  it('are CSL by its schema, as many as the archive has', () => {
    expect(archive.resources.length).toBeGreaterThanOrEqual(165);
    for (const {address, count} of lists) {
      const items = JSON.parse(read(recordPermalink(address, 'json'))) as CslItem[];
      expect(items, address).toHaveLength(count);
      expect(itemFaults(items), address).toEqual([]);
    }
  });

  it('say the same in BibTeX and RIS, and other readers find every field of the bibliography there', () => {
    for (const {address} of lists) {
      const items = JSON.parse(read(recordPermalink(address, 'json'))) as CslItem[];
      expect(read(recordPermalink(address, 'bib')), address).toBe(writeBibtex(items));
      expect(read(recordPermalink(address, 'ris')), address).toBe(writeRis(items));
    }
    const all = JSON.parse(read(recordPermalink(BIBLIOGRAPHY, 'json'))) as CslItem[];
    expectKeptInBibtex(all);
    expectKeptInRis(all);
  });
});
