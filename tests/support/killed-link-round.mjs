/*
 * Asks the links of an archive and kills itself after some answers, each of which it says on a line. Arguments: the
 * folder, how many answers.
 */
import {writeSync} from 'node:fs';
import {loadTypeScript} from './load-typescript.mjs';

const {askLinks} = loadTypeScript('src/plugins/archive/ask-links.ts');

const [siteDir = '', after = ''] = process.argv.slice(2);
let answers = 0;
await askLinks({
  siteDir,
  agent: 'essai',
  clock: {
    today: () => '2026-11-29',
    time: () => 0,
    sleep: async () => undefined,
    limit: () => new AbortController().signal,
  },
  onAnswer: (/** @type {object} */ state) => {
    writeSync(1, `${JSON.stringify(state)}\n`);
    if (++answers === Number(after)) process.kill(process.pid, 'SIGKILL');
  },
});
