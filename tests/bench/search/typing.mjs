import {chromium} from '@playwright/test';
import {BROWSER_ARGS} from '../../support/browser.mjs';
import {readTrace} from '../load-trace.mjs';
import {serveCounted} from './counted-server.mjs';

/** Twenty letters, as someone types them who types well: an answer comes at each. */
const TYPED = 'contrôle des données';
const BETWEEN = 100;
const CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'blink.user_timing',
  'v8',
  '__metadata',
];

/**
 * The longest stretch of our own scripts on the main thread, with the layout they ask for, while twenty letters are typed
 * in each of the two fields, in milliseconds; the browser has nothing of the search when the first letter comes.
 * @param {string} folder
 * @param {string} program the browser
 * @param {number} runs
 */
export async function longestWhileTyping(folder, program, runs) {
  const server = await serveCounted(folder);
  const browser = await chromium.launch({executablePath: program, args: BROWSER_ARGS});
  /** @type {Record<string, number[]>} */
  const longest = {};
  for (const [name, address] of Object.entries({'page de recherche': 'recherche/', 'champ de l’en-tête': 'seances/'})) {
    longest[name] = [];
    for (let run = 0; run < runs; run++) {
      const context = await browser.newContext({viewport: {width: 1280, height: 800}, locale: 'fr-FR'});
      const page = await context.newPage();
      const url = `${server.address}${address}`;
      await browser.startTracing(page, {categories: CATEGORIES});
      await page.goto(url, {waitUntil: 'networkidle'});
      const field = page.locator('main input[type=search], .site-header input[type=search]').first();
      await field.pressSequentially(TYPED, {delay: BETWEEN});
      await page.waitForTimeout(1500);
      const {traceEvents} = JSON.parse((await browser.stopTracing()).toString());
      longest[name].push(readTrace(traceEvents, url).scriptAfterLoad);
      await context.close();
    }
  }
  await browser.close();
  server.close();
  return longest;
}
