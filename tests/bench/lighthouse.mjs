import {execFile} from 'node:child_process';
import {promisify} from 'node:util';
import {BROWSER_ARGS} from '../support/browser.mjs';
import {median} from './median.mjs';

const CATEGORIES = {performance: 'perf.', accessibility: 'access.', 'best-practices': 'pratiques', seo: 'SEO'};

/**
 * @typedef {object} Report
 * @property {Record<string, {score: number}>} categories
 * @property {Record<string, {numericValue: number}>} audits
 */

/**
 * Lighthouse's mobile scores, the median of several runs. Lighthouse comes by npx: it must stay out of the lock file.
 * @param {string} url
 * @param {number} runs
 * @param {string} program the browser
 */
export async function lighthouse(url, runs, program) {
  /** @type {Report[]} */
  const reports = [];
  for (let run = 0; run < runs; run++) reports.push(await report(url, program));
  const scores = Object.entries(CATEGORIES).map(([id, words]) => [
    words,
    Math.round(100 * median(reports.map(({categories}) => categories[id]?.score ?? 0))),
  ]);
  const audit = (/** @type {string} */ id) =>
    Math.round(median(reports.map(({audits}) => audits[id]?.numericValue ?? 0)));
  return {
    ...Object.fromEntries(scores),
    'LCP (ms)': audit('largest-contentful-paint'),
    'bloqué (ms)': audit('total-blocking-time'),
  };
}

/**
 * One run. Not a synchronous call: the site is served by this very process.
 * @param {string} url
 * @param {string} program
 * @returns {Promise<Report>}
 */
async function report(url, program) {
  const {stdout} = await promisify(execFile)(
    'npx',
    [
      '--yes',
      'lighthouse@12.8.2',
      url,
      '--quiet',
      '--output=json',
      `--only-categories=${Object.keys(CATEGORIES).join(',')}`,
      `--chrome-flags=--headless=new ${BROWSER_ARGS.join(' ')}`,
    ],
    {env: {...process.env, CHROME_PATH: program}, maxBuffer: 256 * 1024 * 1024},
  );
  return JSON.parse(stdout);
}
