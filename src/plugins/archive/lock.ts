import {randomUUID} from 'node:crypto';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {REGISTER} from '#core/anchors/register';
import {DISK, type Disk, diskRefused} from './disk';

const LOCK = '.verrou';
/** No command takes as long, in ms: its process number may have passed to another program since. */
const TOO_OLD = 10 * 60_000;
/** A lock that does not say whose it is may be being written for so long, in ms, on a disk without links; older, it is none. */
const WRITTEN = 2000;
/** How names end of what is written beside its file, and may be swept away. */
export const BESIDE = '.a-venir';

/** A lock that is held is asked for again after so long, in ms, and so many times: 5 s in all, more than a reading takes. */
const PAUSE = 50;
const ATTEMPTS = 100;

/** A sentence for whoever runs a command: nothing was changed, and why. */
export class Refusal extends Error {}
/** Another command is at work. */
export class Busy extends Refusal {}

export interface Lock {
  readonly id: string;
  /** @throws when another command took the lock, this one having slept too long */
  readonly check: () => Promise<void>;
  readonly release: () => Promise<void>;
  /** For a command that takes longer than any other: still alive. */
  readonly renew: () => Promise<void>;
}

/** Lets others do: about `PAUSE` ms. */
export type Wait = () => Promise<void>;
export const pause: Wait = () => new Promise((resolve) => setTimeout(resolve, PAUSE));

/**
 * The same work again and again, as long as another command is at work: `npm start` may hold the lock a moment.
 *
 * @throws {Busy} when it is still at work in the end
 */
export async function patiently<T>(work: () => Promise<T>, wait: Wait): Promise<T> {
  for (let left = ATTEMPTS; ; left--) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Busy) || left === 0) throw error;
    }
    await wait();
  }
}

/**
 * One command at a time, of those that take the same lock. The lock of a command that is dead is taken over.
 *
 * @throws {Busy} when another command is at work
 * @throws {Refusal} when the disk refuses the lock: nothing has then changed
 */
export async function takeLock(siteDir: string, name = LOCK, disk: Disk = DISK): Promise<Lock> {
  const folder = path.join(siteDir, REGISTER);
  const file = path.join(folder, name);
  const id = randomUUID();
  const own = JSON.stringify({id, pid: process.pid, host: os.hostname()});
  for (let attempt = 0; !(await create(file, own, disk)); attempt++) {
    const held = await readLock(file);
    if (held === undefined) continue;
    if (attempt > 3 || !held.isStale) {
      throw new Busy(
        `Une autre commande est en train d’écrire\u00A0: attendez qu’elle finisse. S’il n’y en a pas, effacez ${REGISTER}/${name}.`,
      );
    }
    await breakLock(file, `${file}.${id}`, held.text);
  }
  const isOwn = async () => (await readLock(file))?.text === own;
  return {
    id,
    renew: () => fs.utimes(file, new Date(), new Date()),
    check: async () => {
      if (!(await isOwn())) throw new Refusal('Une autre commande a pris la main\u00A0: relancez celle-ci.');
    },
    release: async () => {
      if (await isOwn()) await fs.rm(file, {force: true});
      // Only when nothing is kept there: a project without any ledger stays without the folder.
      await fs.rmdir(folder).catch(() => undefined);
    },
  };
}

/** A lock is whole as soon as it is there: written beside, it takes its name in one step. */
async function create(file: string, text: string, disk: Disk): Promise<boolean> {
  const folder = path.dirname(file);
  const beside = `${file}.${randomUUID()}${BESIDE}`;
  try {
    await fs.mkdir(folder, {recursive: true});
    await disk.write(beside, text);
    await disk.link(beside, file).catch((error: NodeJS.ErrnoException) => linkByHand(error, file, text));
    return true;
  } catch (error) {
    // Held, or in a folder that another command has just left empty, and taken away.
    if (['EEXIST', 'ENOENT'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw new Refusal(diskRefused(error, 'before'));
  } finally {
    await fs.rm(beside, {force: true});
    await fs.rmdir(folder).catch(() => undefined);
  }
}

/** Keys and some shares have no links (exFAT): there, the lock is written under its name. */
async function linkByHand(error: NodeJS.ErrnoException, file: string, text: string): Promise<void> {
  if (!['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP'].includes(error.code ?? '')) throw error;
  const handle = await fs.open(file, 'wx');
  try {
    await handle.writeFile(text);
  } catch (full) {
    await fs.rm(file, {force: true});
    throw full;
  } finally {
    await handle.close();
  }
}

async function readLock(file: string): Promise<{text: string; isStale: boolean} | undefined> {
  try {
    const [text, {mtimeMs}] = await Promise.all([fs.readFile(file, 'utf8'), fs.stat(file)]);
    const age = Date.now() - mtimeMs;
    return {text, isStale: age > TOO_OLD || (ownerOf(text) ? isDead(text) : age > WRITTEN)};
  } catch {
    return undefined;
  }
}

/** Which process took a lock, and where; nothing when the lock is not whole. */
function ownerOf(text: string): {readonly pid: string; readonly host: string} | undefined {
  const [, pid, host] = /"pid":(\d+),"host":("[^]*")\}$/.exec(text) ?? [];
  return pid === undefined ? undefined : {pid, host: host!};
}

function isDead(text: string): boolean {
  const {pid, host} = ownerOf(text) ?? {};
  if (host !== JSON.stringify(os.hostname())) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

/** Takes a dead lock away; one that another command created meanwhile is put back. */
async function breakLock(file: string, aside: string, stale: string): Promise<void> {
  await fs.rename(file, aside).catch(() => undefined);
  const taken = await fs.readFile(aside, 'utf8').catch(() => stale);
  if (taken !== stale) await fs.link(aside, file).catch(() => undefined);
  await fs.rm(aside, {force: true});
}
