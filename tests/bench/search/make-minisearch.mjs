import fs from 'node:fs';
import {createRequire} from 'node:module';
import path from 'node:path';
import MiniSearch from 'minisearch';
import {addressOf} from './corpus.mjs';
import {SHOWN} from './engines.mjs';
import {writePage} from './write-page.mjs';

/** The same words, whole, for the index and the page. Its folding is the usual one: accents and case. */
const OPTIONS = `{
  fields: ['names', 'text'],
  storeFields: ['address'],
  processTerm: (term) => term.normalize('NFKD').replace(/\\p{M}/gu, '').toLowerCase(),
  searchOptions: {combineWith: 'AND', prefix: true, fuzzy: 0.2},
}`;

/**
 * One document a turn; the page fetches the whole index, without the texts.
 * @param {readonly import('./corpus.mjs').Debate[]} debates
 * @param {string} folder
 */
export async function make(debates, folder) {
  const options = new Function(`return ${OPTIONS}`)();
  const index = new MiniSearch(options);
  let id = 0;
  for (const debate of debates) {
    index.addAll(
      debate.turns.map((turn) => ({
        id: id++,
        address: addressOf(debate, turn),
        names: turn.speaker,
        text: turn.text,
      })),
    );
  }
  fs.mkdirSync(folder, {recursive: true});
  fs.writeFileSync(path.join(folder, 'index.json'), JSON.stringify(index));
  const umd = createRequire(import.meta.url)
    .resolve('minisearch')
    .replace(/dist.*$/, 'dist/umd/index.js');
  fs.copyFileSync(umd, path.join(folder, 'minisearch.js'));
  writePage(
    folder,
    `await script('/minisearch.js');
    const index = MiniSearch.loadJSON(await (await fetch('/index.json')).text(), ${OPTIONS});
    return async (query) => index.search(query).slice(0, ${SHOWN}).map(({address}) => address);`,
  );
  return {};
}
