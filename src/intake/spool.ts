import {randomUUID} from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import {NOTE_LENGTH} from '#core/model/note';
import {DISK, type Disk} from '../plugins/archive/disk';
import {readEntry, writeEntry, type Entry} from './entry';

/*
 * Where received texts wait, one file each. A text is written aside and synced, then linked under its own name, then the
 * folder is synced: only then may it be acknowledged. A link is made or is not, so a text is there once or not at all,
 * wherever the machine stops.
 */

const TEXTS = 'textes';
const ASIDE = 'en-cours';
const UNREADABLE = 'illisibles';
/** Files that are open together: a system lets a program have a thousand or so (`ulimit -n`). */
const AT_A_TIME = 32;
/** As many bytes as a text may take: a disk with room for a few more is full all the same. */
const LONGEST = 'x'.repeat(4 * NOTE_LENGTH);

/** The disk, as the spool uses it. */
export interface SpoolDisk extends Pick<Disk, 'remove' | 'rename' | 'syncFolder'> {
  /** A new file, whole and lasting; `day` is all that its dates say. */
  readonly write: (file: string, text: string, day: string) => Promise<void>;
  readonly link: (from: string, to: string) => Promise<void>;
}

export const SPOOL_DISK: SpoolDisk = {
  ...DISK,
  async write(file, text, day) {
    const handle = await fs.open(file, 'wx', 0o600);
    try {
      await handle.writeFile(text);
      await handle.utimes(new Date(day), new Date(day));
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
  link: (from, to) => fs.link(from, to),
};

/** What was found when the service started, after a stop that was not asked for. */
export interface Recovered {
  /** Texts that were whole, though nobody had been told: they are kept. */
  readonly finished: number;
  /** Files cut off while they were written, or changed since: set apart. */
  readonly unreadable: number;
}

export class Spool {
  constructor(
    private readonly folder: string,
    private readonly disk: SpoolDisk = SPOOL_DISK,
  ) {}

  /** Makes the folders, and finishes what was cut off. */
  async open(): Promise<Recovered> {
    for (const name of [TEXTS, ASIDE, UNREADABLE])
      await fs.mkdir(path.join(this.folder, name), {recursive: true, mode: 0o700});
    await this.disk.syncFolder(this.folder);
    let [finished, unreadable] = [0, 0];
    for (const file of await this.filesIn(ASIDE)) {
      const entry = readEntry(await fs.readFile(file, 'utf8'));
      if (entry && !(await this.has(entry.id))) {
        await this.disk.link(file, this.fileOf(entry.id));
        finished++;
      }
      if (entry) await this.disk.remove(file);
      else unreadable += await this.setApart(file);
    }
    for (const file of await this.filesIn(TEXTS)) {
      const entry = readEntry(await fs.readFile(file, 'utf8'));
      if (entry?.id !== path.basename(file, '.json')) unreadable += await this.setApart(file);
    }
    await this.disk.syncFolder(path.join(this.folder, TEXTS));
    return {finished, unreadable};
  }

  /**
   * Keeps a text. Once it returns, the text is on the disk: `kept` now, `same` when it was there already, `other` when
   * another text stands under its name.
   *
   * @throws when the disk refuses: nobody may then be told that the text was received
   */
  async put(entry: Entry): Promise<'kept' | 'same' | 'other'> {
    const aside = path.join(this.folder, ASIDE, `${randomUUID()}.json`);
    let isNew = true;
    try {
      await this.disk.write(aside, writeEntry(entry), entry.day);
      await this.disk.link(aside, this.fileOf(entry.id)).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw error;
        isNew = false;
      });
    } finally {
      // What is left here after a failure is swept at the next start.
      await this.disk.remove(aside).catch(() => undefined);
    }
    // Another request may have linked it and not yet synced: this one answers for itself.
    await this.disk.syncFolder(path.join(this.folder, TEXTS));
    if (isNew) return 'kept';
    const other = await this.get(entry.id);
    return other && JSON.stringify(other.note) === JSON.stringify(entry.note) ? 'same' : 'other';
  }

  async get(id: string): Promise<Entry | undefined> {
    return readEntry(await fs.readFile(this.fileOf(id), 'utf8').catch(() => ''));
  }

  /** All texts, in the order of days, then of names (which say nothing). */
  async all(): Promise<Entry[]> {
    const files = await this.filesIn(TEXTS);
    const entries: Entry[] = [];
    for (let at = 0; at < files.length; at += AT_A_TIME) {
      const some = files.slice(at, at + AT_A_TIME).map(async (file) => readEntry(await fs.readFile(file, 'utf8')));
      entries.push(...(await Promise.all(some)).filter((entry) => entry !== undefined));
    }
    return entries.sort((a, b) => (a.day + a.id < b.day + b.id ? -1 : 1));
  }

  /** How many wait apart because they cannot be read. */
  async countUnreadable(): Promise<number> {
    return (await this.filesIn(UNREADABLE)).length;
  }

  /** Whether the longest text could be written now; leaves nothing. */
  async isWritable(): Promise<boolean> {
    const aside = path.join(this.folder, ASIDE, `${randomUUID()}.essai`);
    try {
      await this.disk.write(aside, LONGEST, '2000-01-01');
      return true;
    } catch {
      return false;
    } finally {
      await this.disk.remove(aside).catch(() => undefined);
    }
  }

  private fileOf(id: string): string {
    return path.join(this.folder, TEXTS, `${id}.json`);
  }

  private async has(id: string): Promise<boolean> {
    return (await this.filesIn(TEXTS)).includes(this.fileOf(id));
  }

  private async filesIn(name: string): Promise<string[]> {
    const files = await fs.readdir(path.join(this.folder, name)).catch(() => []);
    return files.filter((file) => file.endsWith('.json')).map((file) => path.join(this.folder, name, file));
  }

  private async setApart(file: string): Promise<1> {
    await this.disk.rename(file, path.join(this.folder, UNREADABLE, `${randomUUID()}.json`));
    return 1;
  }
}
