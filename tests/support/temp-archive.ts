import {createHash} from 'node:crypto';
import {execFileSync} from 'node:child_process';
import {cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import type {Salt} from '#core/anchors/hash';
import {ROOT, VALID} from './archive-of';
import {salts} from './anchor-world';

const TEMP = path.join(ROOT, 'tests/.tmp');
export const TRANSCRIPT = 'docs/seances/1-premiere-rencontre/transcription.md';

/** A folder of its own, to be removed by whoever asked for it. */
export async function tempFolder(name: string): Promise<string> {
  await mkdir(TEMP, {recursive: true});
  return mkdtemp(path.join(TEMP, `${name}-`));
}

/** A copy of the valid mini-archive on the disk, and what commands are handed. */
export class TempArchive {
  readonly newSalt = saltsLikeDrawn();
  #drawn = 0;

  private constructor(
    readonly folder: string,
    private readonly root: string,
  ) {}

  static async create(name: string, below = ''): Promise<TempArchive> {
    const root = await tempFolder(name);
    const folder = path.join(root, below);
    await cp(VALID, folder, {recursive: true});
    return new TempArchive(folder, root);
  }

  /** A folder that is there already, and goes away with the one it lies in. */
  static at(folder: string): TempArchive {
    return new TempArchive(folder, folder);
  }

  readonly random = () => (++this.#drawn * 0.0137) % 1;

  read(file = TRANSCRIPT): Promise<string> {
    return readFile(path.join(this.folder, file), 'utf8');
  }

  async write(text: string, file = TRANSCRIPT): Promise<void> {
    await mkdir(path.dirname(path.join(this.folder, file)), {recursive: true});
    await writeFile(path.join(this.folder, file), text);
  }

  async edit(change: (text: string) => string, file = TRANSCRIPT): Promise<void> {
    const text = await this.read(file);
    const changed = change(text);
    if (changed === text) throw new Error(`nothing changed in ${file}`);
    await this.write(changed, file);
  }

  /** Every file and its text, dot files too. */
  async files(below = ''): Promise<Record<string, string>> {
    return readAll(path.join(this.folder, below));
  }

  git(...args: readonly string[]): string {
    const others = Object.entries(process.env).filter(([key]) => !key.startsWith('GIT_'));
    const env = {...Object.fromEntries(others), GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1'};
    return execFileSync('git', ['-c', 'user.name=Essai', '-c', 'user.email=essai@example.org', ...args], {
      cwd: this.folder,
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  }

  commit(): void {
    this.git('add', '-A');
    this.git('commit', '--allow-empty', '-qm', 'un changement');
  }

  remove(): Promise<void> {
    return rm(this.root, {recursive: true, force: true});
  }
}

export async function readAll(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, {withFileTypes: true, recursive: true});
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  return Object.fromEntries(files.map((file, index) => [path.relative(folder, file), texts[index]!]));
}

/** Always the same ones, that look as if drawn by chance: counted ones are refused in a contribution. */
function saltsLikeDrawn(): () => Salt {
  const next = salts();
  return () => createHash('sha256').update(next()).digest('hex').slice(0, 32);
}
