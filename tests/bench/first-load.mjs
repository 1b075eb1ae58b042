import {brotliCompressSync} from 'node:zlib';
import {chromium} from '@playwright/test';
import {BROWSER_ARGS} from '../support/browser.mjs';

/** @typedef {{requests: number, html: number, css: number, script: number, font: number, other: number}} Load */

const KINDS = /** @type {Record<string, keyof Load>} */ ({
  document: 'html',
  stylesheet: 'css',
  script: 'script',
  font: 'font',
});

/**
 * What a reader's first visit downloads, by kind, in bytes of brotli (fonts and images as they are), until the network
 * is quiet.
 * @param {string} url
 * @param {string} program the browser
 * @returns {Promise<Load>}
 */
export async function firstLoad(url, program) {
  const browser = await chromium.launch({executablePath: program, args: BROWSER_ARGS});
  const page = await browser.newPage({viewport: {width: 390, height: 844}, locale: 'fr-FR'});
  const load = {requests: 0, html: 0, css: 0, script: 0, font: 0, other: 0};
  /** @type {Promise<void>[]} */
  const pending = [];
  const onResponse = (/** @type {import('@playwright/test').Response} */ response) =>
    void pending.push(count(response, load));
  page.on('response', onResponse);
  await page.goto(url, {waitUntil: 'networkidle'});
  // What comes later is not part of the first load, and its body may be gone with the browser.
  page.off('response', onResponse);
  await Promise.all(pending);
  await browser.close();
  return load;
}

/**
 * @param {import('@playwright/test').Response} response
 * @param {Load} load
 */
async function count(response, load) {
  const kind = KINDS[response.request().resourceType()] ?? 'other';
  const body = await response.body();
  load.requests++;
  load[kind] += kind === 'font' || kind === 'other' ? body.length : brotliCompressSync(body).length;
}
