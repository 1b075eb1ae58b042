import path from 'node:path';
import {loadTypeScript} from '../support/load-typescript.mjs';
import {serve} from '../support/serve.mjs';
import {worldBuild} from '../world/site.mjs';
import {describe, writeWorld} from '../world/world.mjs';
import {build, OWN_FLAGS, sizeOf, stagesOf} from './build.mjs';
import {phoneRow, PROFILE} from './slow-phone.mjs';
import {makeStockTranscripts} from './stock-transcripts.mjs';
import {pageRows} from './transcript-bytes.mjs';

/** @typedef {Map<string, import('#core/model/transcript').Transcript>} Words by slug of their session */

/**
 * Worlds of several sizes, built here and as plain MDX pages of the same words: what the builds cost, what pages weigh,
 * how the longest sittings read on a slow phone.
 * @param {string} root
 * @param {number[]} sizes
 * @param {number} runs
 * @param {string} program the browser
 */
export async function benchWorlds(root, sizes, runs, program) {
  const builds = [];
  const stages = [];
  const pages = [];
  const phones = [];
  for (const size of sizes) {
    const world = await writeWorld(size);
    console.log(`\n${describe(world)}`);
    const archive = await publishedOf(world.folder);
    const words = new Map(archive.transcripts.flatMap((each) => toWords(each)));
    const {folder: out, env} = worldBuild(size, world.folder);
    const {DOCUSAURUS_GENERATED_FILES_DIR_NAME: generated} = env;
    console.log(`Construction de ${size} séances…`);
    const ours = await build(root, {folder: root, out, generated, env, node: OWN_FLAGS});
    const stockFolder = path.join(root, 'tests/.tmp', `stock-world-${size}`);
    console.log('Les mêmes mots en pages MDX…');
    await makeStockTranscripts(stockFolder, words);
    const stock = await build(root, {folder: stockFolder});
    builds.push(buildRow(size, 'cette archive', ours), buildRow(size, 'pages MDX', stock), ratioRow(size, ours, stock));
    stages.push(stageRow(size, ours, stock));
    pages.push(...pageRows(size, ours.out, archive));
    if (runs === 0) continue;
    console.log('Lecture sur un téléphone lent…');
    const server = await serve({folder: ours.out});
    for (const sitting of longest(words)) {
      phones.push(await phoneRow(size, server.address, sitting, runs, program));
    }
    await server.close();
  }
  if (sizes.length === 0) return;
  console.log('\nConstruction des mondes de test, pages des tours comprises');
  console.table(builds);
  console.log(
    '\nCe que les pages MDX n’ont pas\u00A0: secondes de calcul dans cette archive, et ce qui reste sans elles',
  );
  console.table(stages);
  console.log('\nPoids des pages, en octets ; brotli de qualité 11');
  console.table(pages);
  if (phones.length > 0) {
    console.log(`\nLes transcriptions qui ont le plus de tours et le plus de mots, ${PROFILE} ; médiane de`, runs);
    console.table(phones);
  }
}

/** @typedef {Awaited<ReturnType<typeof build>>} Built */

/** @type {(size: number, site: string, built: Built) => Record<string, string | number>} */
function buildRow(size, site, {seconds, memory, out}) {
  const {bytes, files} = sizeOf(out);
  return {
    séances: size,
    site,
    'CPU (s)': seconds.toFixed(1),
    'mémoire (Mo)': Math.round(memory / 1e6),
    'sortie (Mo)': (bytes / 1e6).toFixed(1),
    fichiers: files,
  };
}

/** @type {(size: number, ours: Built, stock: Built) => Record<string, string | number>} */
function stageRow(size, {seconds, output}, stock) {
  const stages = stagesOf(output);
  const rest = [...stages.values()].reduce((left, each) => left - each, seconds);
  return {
    séances: size,
    ...Object.fromEntries(stages),
    'mots et pages des tours': rest.toFixed(1),
    'rapport aux pages MDX': (rest / stock.seconds).toFixed(2),
  };
}

/** @type {(size: number, ours: Built, stock: Built) => Record<string, string | number>} */
function ratioRow(size, ours, stock) {
  const ratio = (/** @type {number} */ a, /** @type {number} */ b) => (a / b).toFixed(2);
  const [own, other] = [sizeOf(ours.out), sizeOf(stock.out)];
  return {
    séances: size,
    site: 'rapport',
    'CPU (s)': ratio(ours.seconds, stock.seconds),
    'mémoire (Mo)': ratio(ours.memory, stock.memory),
    'sortie (Mo)': ratio(own.bytes, other.bytes),
    fichiers: ratio(own.files, other.files),
  };
}

/**
 * What a world publishes.
 * @param {string} folder
 * @returns {Promise<import('#core/consent/filter').Published>}
 */
async function publishedOf(folder) {
  const {readArchive} = loadTypeScript('src/plugins/archive/read-archive.ts');
  const {toPublished} = loadTypeScript('src/core/consent/filter.ts');
  return toPublished((await readArchive(folder)).archive);
}

/**
 * @param {import('#core/archive/archive').SessionTranscript} placed
 * @returns {[string, import('#core/model/transcript').Transcript][]}
 */
function toWords({session, transcript}) {
  return transcript ? [[session, transcript]] : [];
}

/**
 * The session with most turns, and the one with most words when it is another: what one does from turn to turn is slowest
 * in the first, a search in the second.
 * @param {Words} words
 */
function longest(words) {
  const {wordsOf} = loadTypeScript('src/core/formats/archive-markdown/words-of.ts');
  const sittings = [...words].map(([session, {chapters}]) => {
    const turns = chapters.flatMap((chapter) => chapter.turns);
    const said = turns.map((turn) => String(wordsOf(turn)).split(/\s+/).length);
    return {
      session,
      turns: turns.length,
      words: said.reduce((sum, count) => sum + count, 0),
      last: turns.at(-1)?.code ?? '',
    };
  });
  const [most] = [...sittings].sort((a, b) => b.turns - a.turns);
  const [wordiest] = sittings.sort((a, b) => b.words - a.words);
  if (!most || !wordiest) throw new Error('This world has no words.');
  return new Set([most, wordiest]);
}
