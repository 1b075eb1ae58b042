import path from 'node:path';
import {createIndex} from 'pagefind';
import {addressOf} from './corpus.mjs';
import {SHOWN} from './engines.mjs';
import {writePage} from './write-page.mjs';

/**
 * One record a turn, as Pagefind's Node API takes them; its page loads Pagefind's own script.
 * @param {readonly import('./corpus.mjs').Debate[]} debates
 * @param {string} folder
 */
export async function make(debates, folder) {
  const {index, errors} = await createIndex({forceLanguage: 'fr'});
  if (!index) throw new Error(errors.join('\n'));
  for (const debate of debates) {
    for (const turn of debate.turns) {
      const {speaker, text} = turn;
      const record = {url: addressOf(debate, turn), content: text, language: 'fr', meta: {title: speaker}};
      const added = await index.addCustomRecord(record);
      if (added.errors.length > 0) throw new Error(added.errors.join('\n'));
    }
  }
  await index.writeFiles({outputPath: path.join(folder, 'pagefind')});
  await index.deleteIndex();
  writePage(
    folder,
    `const engine = await import('/pagefind/pagefind.js');
    await engine.init();
    return async (query) => {
      const {results} = await engine.search(query);
      const data = await Promise.all(results.slice(0, ${SHOWN}).map((result) => result.data()));
      return data.map(({raw_url, url}) => raw_url ?? url);
    };`,
  );
  return {};
}
