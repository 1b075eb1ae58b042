/*
 * `npm run bench -- recherche`: this search and three others on the same turns, at three sizes, in a real browser: what
 * they find, what they weigh, how long they take. Figures for people to read: nothing here can fail a build.
 * `--tailles S,M` chooses sizes (L takes half an hour); `--moteurs ours,pagefind` chooses searches.
 * With `ARCHIVE_OUTSIDE_DATA` the turns are those of real sittings; without, generated ones, which it says.
 */
import fs from 'node:fs';
import path from 'node:path';
import {chooseBrowser} from '../../support/browser.mjs';
import {loadTypeScript} from '../../support/load-typescript.mjs';
import {build, OWN_FLAGS} from '../build.mjs';
import {spend} from '../spend.mjs';
import {browse} from './browse.mjs';
import {addressOf, debatesOf} from './corpus.mjs';
import {servedBytes} from './counted-server.mjs';
import {ENGINES} from './engines.mjs';
import {questionsFor} from './questions.mjs';
import {printReport} from './report.mjs';
import {longestWhileTyping} from './typing.mjs';

const TYPING_RUNS = 5;
/** A large index of the others does not fit in the memory that Node takes by itself. */
const HEAP = '--max-old-space-size=8000';

/**
 * @typedef {object} Measured
 * @property {import('./corpus.mjs').Size} size
 * @property {string} engine
 * @property {number} seconds CPU of making the index, reading the turns left out
 * @property {number} memory peak, in bytes, all included
 * @property {number} [added] CPU seconds of one session more
 * @property {number} index bytes as served, without texts nor positions
 * @property {number} whole bytes as served, all of them
 * @property {import('../../search/measure').Outcome[]} outcomes
 * @property {import('./browse.mjs').Browsed} browsed
 * @property {Record<string, number[]>} [typing]
 */

/**
 * @param {string} root
 * @param {readonly string[]} words after `recherche`
 */
export async function benchSearch(root, words) {
  const {sizes, engines} = readOptions(words);
  const browser = await chooseBrowser();
  if (browser.kind !== 'program') throw new Error('The bench needs a browser on this machine (CHROMIUM_PATH).');
  const work = path.join(root, 'tests/.tmp/search-bench');
  fs.rmSync(work, {recursive: true, force: true});
  console.log('Construction du site…');
  const site = await build(root, {
    folder: root,
    out: 'tests/.tmp/search-bench/site',
    generated: 'tests/.tmp/search-bench/docusaurus',
    node: OWN_FLAGS,
  });
  /** @type {Measured[]} */
  const measured = [];
  for (const size of sizes) {
    const debates = debatesOf(size);
    const addresses = debates.flatMap((debate) => debate.turns.map((turn) => addressOf(debate, turn)));
    const questions = questionsFor(debates);
    console.log(`\n${size}\u00A0: ${addresses.length} tours, ${questions.length} questions`);
    for (const engine of engines) {
      console.log(`  ${ENGINES[engine]?.name}…`);
      const folder = path.join(work, size, engine);
      measured.push(
        await measure({size, engine, folder, site: site.out, program: browser.program, addresses, questions}),
      );
      fs.rmSync(folder, {recursive: true});
    }
  }
  printReport(measured);
}

/**
 * @param {{size: import('./corpus.mjs').Size, engine: string, folder: string, site: string, program: string,
 *   addresses: readonly string[], questions: readonly import('./questions.mjs').Asked[]}} what
 * @returns {Promise<Measured>}
 */
async function measure({size, engine, folder, site, program, addresses, questions}) {
  const isOurs = engine === 'ours';
  fs.mkdirSync(folder, {recursive: true});
  const made = await spend([HEAP, path.join(import.meta.dirname, 'make.mjs'), engine, size, folder]);
  const {before, added} = JSON.parse(made.output.trim().split('\n').at(-2) ?? '');
  const [index, whole] = [servedBytes(folder, isIndex), servedBytes(folder, () => true)];
  if (isOurs) copySite(site, folder);
  const queries = questions.map(({query}) => query);
  const browsed = await browse(folder, queries, {isOurs, isWhole: ENGINES[engine]?.isWhole ?? false, program});
  const {score} = loadTypeScript('tests/search/measure.ts');
  const rankOf = new Map(addresses.map((address, id) => [address, id]));
  return {
    ...{size, engine, memory: made.memory, added, index, whole, browsed},
    seconds: made.seconds - before,
    outcomes: questions.map(({list, cls, query, answers}, at) => {
      const found = (browsed.answers[at] ?? []).map((address) => rankOf.get(address) ?? -1);
      return score({cls: `${list}, ${cls}`, id: String(at), query}, found, answers);
    }),
    ...(isOurs ? {typing: await longestWhileTyping(folder, program, TYPING_RUNS)} : {}),
  };
}

/** Of ours, neither texts nor positions nor the lists of the words that are everywhere, which only phrases ask for. */
function isIndex(/** @type {string} */ file) {
  return !/\.html$|recherche\/[tqc]-|\.js$|\.wasm$|\.css$/.test(file);
}

/**
 * The pages and the scripts of the built site, over whose index another one is searched.
 * @param {string} site
 * @param {string} folder
 */
function copySite(site, folder) {
  for (const part of ['assets', 'seances/index.html', 'recherche/index.html']) {
    fs.cpSync(path.join(site, part), path.join(folder, part), {recursive: true});
  }
}

/** @type {(words: readonly string[]) => {sizes: import('./corpus.mjs').Size[], engines: string[]}} */
function readOptions(words) {
  const known = {'--tailles': ['S', 'M', 'L'], '--moteurs': Object.keys(ENGINES)};
  const chosen = {...known};
  for (let at = 0; at < words.length; at += 2) {
    const name = /** @type {keyof typeof known} */ (words[at]);
    const values = (words[at + 1] ?? '').split(',');
    if (!known[name] || values.some((value) => !known[name].includes(value))) {
      throw new Error(
        `« ${words.slice(at, at + 2).join(' ')} » n’est pas compris\u00A0: npm run bench -- recherche --tailles S,M,L`,
      );
    }
    chosen[name] = values;
  }
  return {sizes: /** @type {import('./corpus.mjs').Size[]} */ (chosen['--tailles']), engines: chosen['--moteurs']};
}
