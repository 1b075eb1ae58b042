import {once} from 'node:events';
import type {EventEmitter} from 'node:events';
import {mkdir, rm, writeFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import path from 'node:path';
import {afterEach, expect, it} from 'vitest';
import {pathsToWatch} from '../../../../src/plugins/archive/paths-to-watch';
import {ROOT} from '../../../support/archive-of';
import {tempFolder} from '../../../support/temp-archive';

interface Watcher extends EventEmitter {
  close(): Promise<void>;
}
/** The one that `npm start` uses. */
const {watch} = createRequire(createRequire(import.meta.url).resolve('@docusaurus/core/package.json'))('chokidar') as {
  watch(paths: readonly string[], options: object): Watcher;
};

let folder: string;
let watcher: Watcher;
afterEach(async () => {
  await watcher.close();
  await rm(folder, {recursive: true, force: true});
});

it('npm start sees the first ledgers, and a session, whose folders come later; not what is written beside', async () => {
  folder = await tempFolder('regard');
  for (const root of ['docs/seances', 'blog']) await mkdir(path.join(folder, root), {recursive: true});
  watcher = watch(pathsToWatch(ROOT, folder), {cwd: ROOT, ignoreInitial: true});
  const seen: string[] = [];
  watcher.on('all', (_, file: string) => void seen.push(path.relative(folder, path.join(ROOT, file))));
  await once(watcher, 'ready');

  for (const file of ['docs/_registre/a.ndjson', 'docs/seances/1-a/transcription.md', 'docs/_registre/b.ndjson']) {
    const [home, name] = [path.join(folder, path.dirname(file)), path.basename(file)];
    await mkdir(home, {recursive: true});
    await writeFile(path.join(home, '.verrou'), '');
    await writeFile(path.join(home, `.${name}.a-venir`), '');
    const added = once(watcher, 'add');
    await writeFile(path.join(home, name), '');
    await added;
    expect(seen).toContain(file);
  }
  expect(seen.filter((file) => path.basename(file).startsWith('.'))).toEqual([]);
});
