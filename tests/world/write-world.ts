import {createHash} from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import {makeWorld} from './make-world';
import {corpusFolder, loadSittings, type Sittings} from './sittings';

/** What decides of the bytes of a world, besides its size and the sittings. */
const INPUTS = [
  'docs',
  'blog',
  'tests/world',
  'src/plugins/archive/load.ts',
  ...['anchors', 'archive', 'formats', 'markdown', 'model', 'text', 'yaml'].map((part) => `src/core/${part}`),
];
/** At the top of the world's folder, where no content is read. */
const STAMP = '.entrees';

export interface WrittenWorld {
  /** A content folder, for ARCHIVE_CONTENT. */
  readonly folder: string;
  readonly from: Sittings['from'];
  /** Absent when it was there already, made from the same inputs. */
  readonly isNew: boolean;
}

/** The world of `count` sessions on disk, below `tests/.tmp`. An interrupted writing leaves the old world or none. */
export async function writeWorld(root: string, count: number): Promise<WrittenWorld> {
  const folder = path.join(root, 'tests/.tmp', `world-${count}`);
  const corpus = corpusFolder();
  const stamp = stampOf([...INPUTS.map((input) => path.join(root, input)), ...(corpus ? [corpus] : [])], count);
  const from = corpus ? 'corpus' : 'generated';
  const known = fs.existsSync(path.join(folder, STAMP)) ? fs.readFileSync(path.join(folder, STAMP), 'utf8') : '';
  if (known === stamp) return {folder, from, isNew: false};
  const fresh = `${folder}.new`;
  fs.rmSync(fresh, {recursive: true, force: true});
  for (const {path: file, text} of await makeWorld(root, count, loadSittings())) {
    fs.mkdirSync(path.join(fresh, path.dirname(file)), {recursive: true});
    fs.writeFileSync(path.join(fresh, file), text);
  }
  fs.writeFileSync(path.join(fresh, STAMP), stamp);
  fs.rmSync(folder, {recursive: true, force: true});
  fs.renameSync(fresh, folder);
  return {folder, from, isNew: true};
}

function stampOf(places: readonly string[], count: number): string {
  const hash = createHash('sha256').update(String(count));
  for (const place of places) {
    for (const file of listFiles(place)) hash.update(file).update('\0').update(fs.readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function listFiles(place: string): string[] {
  if (!fs.statSync(place).isDirectory()) return [place];
  return fs
    .readdirSync(place, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
