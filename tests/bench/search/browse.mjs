import {chromium} from '@playwright/test';
import {BROWSER_ARGS} from '../../support/browser.mjs';
import {residentOf} from '../spend.mjs';
import {serveCounted} from './counted-server.mjs';
import {askOurs, KEEP_WORKER, timed} from './in-page.mjs';

/** Cold questions of a search whose index is one file: its bytes do not depend on the question. */
const COLD_OF_A_WHOLE = 3;
/** How many cold questions are asked of the others, spread over the list. */
const COLD = 60;
/** How long a browser is left alone before its memory is looked at, in milliseconds: at once, or as it is between two uses. */
const PAUSE = 3000;
const REST = 20_000;

/**
 * @typedef {object} Browsed
 * @property {string[][]} answers addresses of the first answers to each question
 * @property {{bytes: number, time: number}[]} cold first questions, each in a browser that has nothing yet
 * @property {{bytes: number, time: number}[]} later second questions, each after a first one
 * @property {number[]} warm milliseconds of questions asked again at once, whose files are at hand
 * @property {number} memory bytes of the browser's own after them all, over the same page where nothing was asked
 * @property {number} atRest the same, once it was left alone
 */

/**
 * Asks a search all questions, in a real browser.
 * @param {string} folder
 * @param {readonly string[]} queries
 * @param {{isOurs: boolean, isWhole: boolean, program: string}} how
 * @returns {Promise<Browsed>}
 */
export async function browse(folder, queries, {isOurs, isWhole, program}) {
  const server = await serveCounted(folder);
  const running = await chromium.launchServer({executablePath: program, args: BROWSER_ARGS});
  const browser = await chromium.connect(running.wsEndpoint());
  const open = async () => {
    const context = await browser.newContext({viewport: {width: 390, height: 844}, locale: 'fr-FR'});
    if (isOurs) await context.addInitScript(KEEP_WORKER);
    const page = await context.newPage();
    await page.goto(`${server.address}${isOurs ? 'seances/' : ''}`, {waitUntil: 'networkidle'});
    if (isOurs) await page.evaluate(askOurs());
    return page;
  };
  const ask = async (/** @type {import('@playwright/test').Page} */ page, /** @type {string} */ query) => {
    const before = server.sent();
    const {addresses, time} = /** @type {{addresses: string[], time: number}} */ (await page.evaluate(timed(query)));
    return {addresses, time, bytes: server.sent() - before};
  };
  const memory = async (/** @type {number} */ after) => {
    await new Promise((done) => setTimeout(done, after));
    return residentOf(running.process().pid ?? 0, true);
  };

  const cold = [];
  const later = [];
  const step = queries.length / Math.min(queries.length, isWhole ? COLD_OF_A_WHOLE : COLD);
  for (let at = 0; at < queries.length; at += step) {
    const page = await open();
    const [first, second] = [Math.floor(at), (Math.floor(at) + 1) % queries.length];
    cold.push(await ask(page, /** @type {string} */ (queries[first])));
    later.push(await ask(page, /** @type {string} */ (queries[second])));
    await page.context().close();
  }
  const page = await open();
  const idle = await memory(PAUSE);
  const answers = [];
  const warm = [];
  for (const query of queries) {
    answers.push((await ask(page, query)).addresses);
    warm.push((await ask(page, query)).time);
  }
  const used = await memory(PAUSE);
  const rested = await memory(REST);
  await browser.close();
  await running.close();
  server.close();
  return {answers, cold, later, warm, memory: used - idle, atRest: rested - idle};
}
