import fs from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import {REGISTER} from '#core/anchors/register';
import {DISK, type Disk, diskRefused} from './disk';
import {BESIDE, patiently, pause, Refusal, takeLock, type Lock, type Wait} from './lock';

/*
 * Files that change together, all or none. Each new text is first written beside its file; then a journal that names
 * them takes its place in one step, and from there on the change is done: whoever comes next finishes it, should the
 * command be cut off. Before that step nothing has changed, and what was written beside is swept away.
 */

/** A path below the content's folder, and its new text; without text, the file goes. */
export interface FileChange {
  readonly path: string;
  readonly text: string | undefined;
}

const JOURNAL = `${REGISTER}/.journal`;
/** A journal can come with a copy of the archive: it changes nothing but files of `docs/`. */
const Journal = z.strictObject({
  id: z.string().regex(/^[0-9a-f-]+$/),
  files: z.array(
    z.strictObject({
      path: z.string().regex(/^docs\/(?!\.|.*\/\.)[^\\]*[^\\/]$/),
      removed: z.literal(true).optional(),
    }),
  ),
});
type Journal = z.output<typeof Journal>;

/**
 * Reads, decides and writes, alone: another command is waited for, a few seconds. `work` says what changes; its result
 * comes back once all of it is on the disk.
 *
 * @throws {Refusal} when another command stays at work, or when the disk refuses: nothing has then changed
 */
export async function changeFiles<T>(
  siteDir: string,
  work: () => Promise<{changes: readonly FileChange[]; result: T}>,
  disk: Disk = DISK,
  wait: Wait = pause,
): Promise<T> {
  const lock = await patiently(() => takeLock(siteDir, undefined, disk), wait);
  try {
    await finish(siteDir, disk);
    const {changes, result} = await work();
    if (changes.length > 0) await commit(siteDir, changes, lock, disk);
    return result;
  } finally {
    await lock.release();
  }
}

/** Finishes what a command that was cut off had decided; for whoever is about to read. */
export async function finishInterrupted(siteDir: string, wait: Wait = pause): Promise<void> {
  const isThere = () =>
    fs.access(path.join(siteDir, JOURNAL)).then(
      () => true,
      () => false,
    );
  // The command that wrote the journal may still be alive, and about to finish by itself.
  await patiently(async () => {
    if (!(await isThere())) return;
    const lock = await takeLock(siteDir);
    await finish(siteDir, DISK).finally(lock.release);
  }, wait);
}

async function commit(siteDir: string, changes: readonly FileChange[], {id, check}: Lock, disk: Disk): Promise<void> {
  const journal: Journal = {
    id,
    files: changes.map(({path: file, text}) => ({path: file, ...(text === undefined && {removed: true as const})})),
  };
  const beside = besideOf(path.join(siteDir, JOURNAL), id);
  try {
    for (const {path: file, text} of changes) {
      if (text !== undefined) await disk.write(besideOf(path.join(siteDir, file), id), text);
    }
    for (const folder of foldersOf(siteDir, changes)) await disk.syncFolder(folder);
    await disk.write(beside, JSON.stringify(journal));
    await check();
    await disk.rename(beside, path.join(siteDir, JOURNAL));
  } catch (error) {
    await sweep(siteDir, disk).catch(() => undefined);
    if (error instanceof Refusal) throw error;
    throw new Refusal(diskRefused(error, 'before'));
  }
  await apply(siteDir, journal, disk);
}

/** @throws {Refusal} when the disk refuses: what was decided is finished by the next command */
async function apply(siteDir: string, journal: Journal, disk: Disk): Promise<void> {
  try {
    await disk.syncFolder(path.join(siteDir, REGISTER));
    await takeNames(siteDir, journal, disk);
  } catch (error) {
    throw new Refusal(diskRefused(error, 'decided'));
  }
}

/** Names take their new content. Done twice, or from the middle, it comes to the same. */
async function takeNames(siteDir: string, {id, files}: Journal, disk: Disk): Promise<void> {
  for (const {path: file, removed} of files) {
    const whole = path.join(siteDir, file);
    if (removed) await disk.remove(whole);
    else {
      await disk.rename(besideOf(whole, id), whole).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOENT') throw error;
      });
    }
  }
  for (const folder of foldersOf(siteDir, files)) await disk.syncFolder(folder);
  await disk.remove(path.join(siteDir, JOURNAL));
  await disk.syncFolder(path.join(siteDir, REGISTER));
}

async function finish(siteDir: string, disk: Disk): Promise<void> {
  const text = await fs.readFile(path.join(siteDir, JOURNAL), 'utf8').catch(() => undefined);
  if (text !== undefined) {
    const journal = Journal.safeParse(parse(text));
    if (!journal.success) throw new Refusal(`${JOURNAL} ne se lit pas\u00A0: effacez-le.`);
    await apply(siteDir, journal.data, disk);
  }
  await sweep(siteDir, disk);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Texts that a command wrote beside their files and never had the time to use. */
async function sweep(siteDir: string, disk: Disk): Promise<void> {
  const sessions = await fs.readdir(path.join(siteDir, 'docs/seances')).catch(() => []);
  for (const folder of ['docs', REGISTER, ...sessions.map((name) => `docs/seances/${name}`)]) {
    const files = await fs.readdir(path.join(siteDir, folder)).catch(() => []);
    const strays = files.filter((file) => file.startsWith('.') && file.endsWith(BESIDE));
    for (const file of strays) await disk.remove(path.join(siteDir, folder, file));
  }
}

function besideOf(file: string, id: string): string {
  return path.join(path.dirname(file), `.${path.basename(file)}.${id}${BESIDE}`);
}

function foldersOf(siteDir: string, files: readonly {readonly path: string}[]): Set<string> {
  return new Set(files.map((file) => path.dirname(path.join(siteDir, file.path))));
}
