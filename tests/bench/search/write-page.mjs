import fs from 'node:fs';
import path from 'node:path';

/**
 * An empty page whose `ask(query)` fetches and starts a search with its first question, as a reader's first use of a
 * field does.
 * @param {string} folder
 * @param {string} start the body of an asynchronous function that gives the function that answers; `script(address)`
 *   loads a script
 */
export function writePage(folder, start) {
  fs.writeFileSync(
    path.join(folder, 'index.html'),
    `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Recherche</title><link rel="icon" href="data:,"><script>
  const script = (address) =>
    new Promise((done, failed) => document.head.append(Object.assign(document.createElement('script'), {src: address, onload: done, onerror: failed})));
  const start = async () => { ${start} };
  let engine;
  window.ask = async (query) => (await (engine ??= start()))(query);
</script></html>`,
  );
}
