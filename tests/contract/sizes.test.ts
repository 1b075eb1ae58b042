import fs from 'node:fs';
import path from 'node:path';
import {promisify} from 'node:util';
import {brotliCompress, constants} from 'node:zlib';
import {chromium, type Browser} from '@playwright/test';
import {afterAll, beforeAll, expect, it} from 'vitest';
import {BROWSER_ARGS, chooseBrowser} from '../support/browser.mjs';
import {serve} from '../support/serve.mjs';
import {PAGES} from '../e2e/pages';
import {BUILD, builtFiles} from './built-site';

/** What a first visit costs: everything a real browser asks for, each file weighed as a good host would send it. */

const MOST = {words: 22_000, fonts: 35_000, requests: 8};
/** A page with formulas may weigh more by what MathML takes. */
const FORMULAS = 10_000;

let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;
const table: Record<string, Record<string, number>> = {};

beforeAll(async () => {
  builtFiles();
  const chosen = await chooseBrowser();
  browser = await (chosen.kind === 'address'
    ? chromium.connect(chosen.address)
    : chromium.launch({executablePath: chosen.program, args: BROWSER_ARGS}));
  site = await serve({folder: BUILD});
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
  console.table(table);
});

it.each(PAGES)('first load of $name', async ({name, address}) => {
  const context = await browser.newContext({viewport: {width: 390, height: 844}});
  const page = await context.newPage();
  const asked = new Set<string>();
  page.on('request', (request) => asked.add(request.url()));
  await page.goto(new URL(address, site.address).href, {waitUntil: 'networkidle'});
  // A browser with a window asks for the icon too; one without does not.
  for (const icon of await page.locator('link[rel~=icon]').all()) {
    asked.add(new URL((await icon.getAttribute('href')) ?? '', page.url()).href);
  }
  const most = MOST.words + ((await page.locator('math').count()) > 0 ? FORMULAS : 0);
  await context.close();

  const weights = await Promise.all([...asked].map(async (url) => ({url, bytes: await weigh(url)})));
  const sum = (extension: RegExp) =>
    weights.filter(({url}) => extension.test(new URL(url).pathname)).reduce((total, {bytes}) => total + bytes, 0);
  const [html, css, js, fonts] = [sum(/\/$|\.html$/), sum(/\.css$/), sum(/\.js$/), sum(/\.woff2?$/)] as const;
  const words = html + css + js;
  table[name] = {HTML: html, CSS: css, scripts: js, together: words, fonts, requests: asked.size};

  expect(html).toBeGreaterThan(500);
  expect(css).toBeGreaterThan(500);
  expect(js).toBeGreaterThan(500);
  expect(words, 'HTML, CSS and scripts').toBeLessThanOrEqual(most);
  expect(fonts, 'fonts').toBeLessThanOrEqual(MOST.fonts);
  expect(asked.size, [...asked].join(' ')).toBeLessThanOrEqual(MOST.requests);
});

/** Fonts are compressed already; the rest goes out as brotli. */
async function weigh(url: string): Promise<number> {
  const {pathname} = new URL(url);
  const file = path.join(BUILD, decodeURIComponent(pathname), pathname.endsWith('/') ? 'index.html' : '');
  const bytes = fs.readFileSync(file.replace(/\/$/, ''));
  if (pathname.endsWith('.woff2')) return bytes.length;
  const params = {[constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY};
  return (await promisify(brotliCompress)(bytes, {params})).length;
}
