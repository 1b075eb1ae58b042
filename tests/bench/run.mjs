/*
 * `npm run bench`: builds this site and a stock Docusaurus site of the same words, and prints what a reader downloads,
 * what the builds cost and what Lighthouse says. Figures for people to read: nothing here can fail a build.
 * Then the same for test worlds of several sizes, beside the same words as plain MDX pages.
 * Options: `--runs 5` (how many times each page is read, medians are kept; 0 leaves Lighthouse and the slow phone out);
 * `--tailles 4,40,400` (sessions of the worlds; 0 for none). The plain MDX site of 400 sessions takes long.
 * `npm run bench -- recherche` measures search instead, beside others (search/run.mjs); `-- accueil` the service that
 * receives texts (intake.mjs).
 */
import path from 'node:path';
import {chooseBrowser} from '../support/browser.mjs';
import {serve} from '../support/serve.mjs';
import {build, OWN_FLAGS, sizeOf, stagesOf} from './build.mjs';
import {firstLoad} from './first-load.mjs';
import {benchIntake} from './intake.mjs';
import {lighthouse} from './lighthouse.mjs';
import {readOptions} from './options.mjs';
import {benchSearch} from './search/run.mjs';
import {makeStockSite} from './stock-site.mjs';
import {termCost} from './terms.mjs';
import {benchWorlds} from './worlds.mjs';

const root = path.resolve(import.meta.dirname, '../..');
if (process.argv[2] === 'recherche') {
  await benchSearch(root, process.argv.slice(3));
  process.exit();
}
if (process.argv[2] === 'accueil') {
  await benchIntake(root, process.argv.slice(3));
  process.exit();
}
const {runs, sizes} = readOptions();

const SITES = [
  {
    name: 'cette archive',
    folder: root,
    pages: {
      accueil: '/',
      séance: '/seances/controle-caf/',
      ressource: '/ressources/dubois-2021-controler-les-assistes/',
      nouvelle: '/actualites/recours-conseil-etat/',
      présentation: '/presentation/',
      explication: '/comprendre/fausses-alertes/',
      chronologie: '/chronologie/',
      glossaire: '/glossaire/',
    },
  },
  {
    name: 'Docusaurus nu',
    folder: await makeStockSite(root, path.join(root, 'tests/.tmp/stock')),
    pages: {séance: '/docs/controle-caf/', présentation: '/docs/presentation/'},
  },
];

const browser = await chooseBrowser();
// Lighthouse starts a browser of its own: a remote one will not do.
if (browser.kind !== 'program') throw new Error('The bench needs a browser on this machine (CHROMIUM_PATH).');
const {program} = browser;
const kB = (/** @type {number} */ bytes) => (bytes / 1000).toFixed(1);
const builds = [];
const loads = [];
for (const {name, folder, pages} of SITES) {
  const {seconds, memory, out, output} = await build(root, {folder, node: folder === root ? OWN_FLAGS : []});
  builds.push({
    site: name,
    'CPU (s)': seconds.toFixed(1),
    'références (s)': stagesOf(output).get('Références') ?? '',
    'mémoire (Mo)': Math.round(memory / 1e6),
    'sortie (Mo)': (sizeOf(out).bytes / 1e6).toFixed(1),
  });
  const server = await serve({folder: out});
  for (const [page, address] of Object.entries(pages)) {
    const load = await firstLoad(new URL(address, server.address).href, program);
    const scores = runs > 0 ? await lighthouse(new URL(address, server.address).href, runs, program) : {};
    loads.push({
      site: name,
      page,
      requêtes: load.requests,
      'HTML+CSS+scripts (ko)': kB(load.html + load.css + load.script),
      'dont scripts (ko)': kB(load.script),
      'polices (ko)': kB(load.font),
      ...scores,
    });
  }
  await server.close();
}
console.log('\nPremier chargement, tailles en brotli ; Lighthouse mobile, médiane de', runs);
console.table(loads);
console.log('\nConstruction');
console.table(builds);
console.log('\nLiens vers le glossaire, dans cette construction');
console.table([await termCost(root)]);
await benchWorlds(root, sizes, runs, program);
