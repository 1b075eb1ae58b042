/*
 * Changes three files together and kills itself at a step of its work: before the nth thing done to the disk, or, for
 * what it writes, halfway through (a step and a half). Arguments: the folder, the step.
 */
import {writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {fileURLToPath} from 'node:url';

const load = createRequire(import.meta.url)('jiti')(fileURLToPath(import.meta.url), {interopDefault: true});
const {changeFiles} = load('../../src/plugins/archive/change-files.ts');
const {DISK} = load('../../src/plugins/archive/disk.ts');

const [folder = '', step = ''] = process.argv.slice(2);
let done = 0;
const disk = Object.fromEntries(
  Object.entries(DISK).map(([name, act]) => [
    name,
    async (/** @type {string[]} */ ...args) => {
      done++;
      if (done === Number(step)) process.kill(process.pid, 'SIGKILL');
      if (name === 'write' && done + 0.5 === Number(step)) {
        writeFileSync(args[0] ?? '', (args[1] ?? '').slice(0, 3));
        process.kill(process.pid, 'SIGKILL');
      }
      await act(...args);
    },
  ]),
);
await changeFiles(
  folder,
  async () => ({
    changes: [
      {path: 'docs/_registre/a.ndjson', text: 'nouveau registre\n'},
      {path: 'docs/seances/1-a/transcription.md', text: 'nouvelle transcription\n'},
      {path: 'docs/_registre/a.mots.ndjson', text: undefined},
    ],
    result: undefined,
  }),
  disk,
);
console.log(done);
