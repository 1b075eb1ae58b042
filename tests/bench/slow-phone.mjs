import {chromium} from '@playwright/test';
import {BROWSER_ARGS} from '../support/browser.mjs';
import {jumpTo, WATCH_EVENTS, WORST_EVENT} from './in-page.mjs';
import {readTrace} from './load-trace.mjs';
import {median} from './median.mjs';

/** The profile, applied to a real browser: its network is slowed, its processor too. Nothing is simulated afterwards. */
const NETWORK = {offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8};
const CPU = 4;
export const PROFILE = `téléphone lent (1,6 Mbit/s, 150 ms, processeur ÷ ${CPU}, appliqués)`;

/** What the lazy part of our scripts needs to arrive and run, on this profile. */
const SETTLED = 4000;
/** What a choice of voice takes to hide or show a thousand turns, a slice at a time. */
const DRAWN = 2000;
const CATEGORIES = [
  'loading',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'blink.user_timing',
  'v8',
  '__metadata',
];

/**
 * How a transcript of a world reads: medians of several readings, in milliseconds.
 * @param {number} size
 * @param {string} address of the site
 * @param {{session: string, turns: number, words: number, last: string}} sitting the session, how many turns and words it
 *   has, and the code of its last turn
 * @param {number} runs
 * @param {string} program the browser
 */
export async function phoneRow(size, address, {session, turns, words, last}, runs, program) {
  const url = new URL(`seances/${session}/transcription/`, address).href;
  const browser = await chromium.launch({executablePath: program, args: BROWSER_ARGS});
  // Compressing takes the server a second, once.
  await browser.newPage().then(async (page) => (await page.goto(url), page.close()));
  const loads = [];
  const plain = [];
  const acts = [];
  for (let run = 0; run < runs; run++) {
    loads.push(await load(browser, url, true));
    plain.push(await load(browser, url, false));
    acts.push(await use(browser, url, last));
  }
  await browser.close();
  const middle = (/** @type {number[]} */ values) => Math.round(median(values));
  return {
    séances: size,
    tours: turns,
    mots: words,
    FCP: middle(loads.map(({fcp}) => fcp)),
    LCP: middle(loads.map(({lcp}) => lcp)),
    'FCP sans script': middle(plain.map(({fcp}) => fcp)),
    'LCP sans script': middle(plain.map(({lcp}) => lcp)),
    'nos scripts, à l’ouverture': middle(loads.map(({script}) => script)),
    'nos scripts, ensuite, à l’usage': middle(acts.map(({script}) => script)),
    'aller au dernier tour': middle(acts.map(({jump}) => jump)),
    'j et k, la pire réponse': middle(acts.map(({keys}) => keys)),
    'filtre, la pire réponse': middle(acts.map(({filter}) => filter)),
    'recherche, la pire réponse': middle(acts.map(({search}) => search)),
  };
}

/**
 * A page of its own, empty cache, on the profile.
 * @param {import('@playwright/test').Browser} browser
 * @param {boolean} withScripts
 */
async function openPhone(browser, withScripts) {
  const context = await browser.newContext({
    viewport: {width: 390, height: 844},
    deviceScaleFactor: 2,
    locale: 'fr-FR',
    javaScriptEnabled: withScripts,
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', NETWORK);
  await session.send('Emulation.setCPUThrottlingRate', {rate: CPU});
  return {context, page};
}

/** @type {(browser: import('@playwright/test').Browser, url: string, withScripts: boolean) => Promise<import('./load-trace.mjs').Load>} */
async function load(browser, url, withScripts) {
  const {context, page} = await openPhone(browser, withScripts);
  await browser.startTracing(page, {categories: CATEGORIES});
  await page.goto(url, {waitUntil: 'load'});
  await page.waitForTimeout(SETTLED);
  const trace = await endTrace(browser, url);
  await context.close();
  return trace;
}

/** @type {(browser: import('@playwright/test').Browser, url: string) => Promise<import('./load-trace.mjs').Load>} */
async function endTrace(browser, url) {
  return readTrace(JSON.parse((await browser.stopTracing()).toString()).traceEvents, url);
}

/**
 * What a reader does, once the page is there: jump by anchor, go from turn to turn, filter, search.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 * @param {string} last
 */
async function use(browser, url, last) {
  const {context, page} = await openPhone(browser, true);
  await browser.startTracing(page, {categories: CATEGORIES});
  await page.goto(url, {waitUntil: 'load'});
  await page.waitForTimeout(SETTLED);
  const jump = Number(await page.evaluate(jumpTo(`t-${last}`)));
  await page.evaluate(WATCH_EVENTS);
  const worst = async () => {
    await page.waitForTimeout(1000);
    return Number(await page.evaluate(WORST_EVENT));
  };
  for (const key of ['k', 'k', 'k', 'k', 'k', 'j', 'j', 'j', 'j', 'j']) await page.keyboard.press(key);
  const keys = await worst();
  const folded = page.locator('.voices-fold > summary');
  if (await folded.count()) await folded.click();
  await page.locator('label[for="v1"]').click();
  // All the others are hidden before they come back, and above the reader too: that is the longest.
  await page.waitForTimeout(DRAWN);
  await page.evaluate('scrollTo({top: document.documentElement.scrollHeight / 2, behavior: "instant"})');
  await page.waitForTimeout(500);
  await page.locator('.transcript-chosen button').click();
  await page.waitForTimeout(DRAWN);
  const filter = await worst();
  await page.locator('archive-transcript input[type="search"]').pressSequentially('que');
  const search = await worst();
  const {scriptAfterLoad: script} = await endTrace(browser, url);
  await context.close();
  return {jump, keys, filter, search, script};
}
