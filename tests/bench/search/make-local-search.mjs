import fs from 'node:fs';
import {createRequire} from 'node:module';
import path from 'node:path';
import {addressOf} from './corpus.mjs';
import {SHOWN} from './engines.mjs';
import {writePage} from './write-page.mjs';

const PACKAGE = '@easyops-cn/docusaurus-search-local';
const require = createRequire(import.meta.url);

/**
 * One page a debate, one heading a turn (it knows no smaller thing than a heading): its plugin indexes them as after a
 * build, and its own worker answers.
 * @param {readonly import('./corpus.mjs').Debate[]} debates
 * @param {string} folder
 */
export async function make(debates, folder) {
  const work = `${folder}-work`;
  for (const debate of debates) {
    const page = path.join(work, 'seances', debate.key, 'transcription/index.html');
    fs.mkdirSync(path.dirname(page), {recursive: true});
    fs.writeFileSync(page, pageOf(debate));
  }
  fs.mkdirSync(folder, {recursive: true});
  const {default: plugin, validateOptions} = require(PACKAGE);
  const siteConfig = {trailingSlash: true, baseUrl: '/', themeConfig: {}};
  const context = {
    ...{siteConfig, baseUrl: '/', siteDir: work, generatedFilesDir: work},
    i18n: {currentLocale: 'fr', defaultLocale: 'fr', locales: ['fr']},
  };
  const options = validateOptions({
    validate: (/** @type {any} */ schema, /** @type {any} */ given) => schema.validate(given).value,
    options: {language: ['fr'], docsRouteBasePath: '/seances', indexBlog: false, hashed: 'filename'},
  });
  const routesPaths = debates.map(({key}) => `/seances/${key}/transcription/`);
  await plugin(context, options).postBuild({routesPaths, outDir: work, baseUrl: '/', siteConfig, plugins: []});
  for (const name of fs.readdirSync(work).filter((file) => file.startsWith('search-index'))) {
    fs.renameSync(path.join(work, name), path.join(folder, name));
  }
  await bundle(work, folder);
  fs.rmSync(work, {recursive: true});
  writePage(folder, `await script('/client.js'); return window.answer;`);
  return {};
}

/** @param {import('./corpus.mjs').Debate} debate */
function pageOf(debate) {
  const escape = (/** @type {string} */ text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const turns = debate.turns.map((turn) => {
    const anchor = addressOf(debate, turn).split('#')[1];
    return `<h2 id="${anchor}">${escape(turn.speaker)}<a class="hash-link" href="#${anchor}">#</a></h2><p>${escape(turn.text)}</p>`;
  });
  return `<!doctype html><html lang="fr"><head><title>${debate.key}</title></head><body><main><article><h1>${debate.key}</h1>${turns.join('\n')}</article></main></body></html>`;
}

/**
 * Its client, bundled as Docusaurus bundles it.
 * @param {string} work
 * @param {string} folder
 */
async function bundle(work, folder) {
  const entry = path.join(work, 'client.js');
  const client = path.dirname(require.resolve(`${PACKAGE}/package.json`));
  fs.writeFileSync(
    entry,
    `import {searchByWorker} from ${JSON.stringify(path.join(client, 'dist/client/client/theme/searchByWorker.js'))};
    window.answer = async (query) => {
      const hits = await searchByWorker('/', '', query, 3 * ${SHOWN});
      return [...new Set(hits.map(({document: {u, h}}) => u + (h ?? '')))].slice(0, ${SHOWN});
    };`,
  );
  const {rspack} = require('@rspack/core');
  const compiler = rspack({
    ...{mode: 'production', target: 'web', entry, performance: false},
    output: {path: folder, filename: 'client.js', publicPath: '/'},
    resolve: {alias: {'@generated': work}, modules: [path.resolve(import.meta.dirname, '../../../node_modules')]},
  });
  await /** @type {Promise<void>} */ (
    new Promise((done, failed) =>
      compiler.run((/** @type {any} */ error, /** @type {any} */ stats) =>
        error || stats.hasErrors() ? failed(error ?? new Error(stats.toString())) : done(),
      ),
    )
  );
}
