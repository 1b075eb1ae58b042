import fs from 'node:fs/promises';
import path from 'node:path';

/** The few things done to a disk when files change together: each is complete, and lasting, once it returns. */
export interface Disk {
  readonly write: (file: string, text: string) => Promise<void>;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly remove: (file: string) => Promise<void>;
  /** Makes the names in a folder last: new ones, and those that are gone. */
  readonly syncFolder: (folder: string) => Promise<void>;
}

export const DISK: Disk = {
  async write(file, text) {
    const handle = await fs.open(file, 'w');
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
  rename: fs.rename,
  remove: (file) => fs.rm(file, {force: true}),
  async syncFolder(folder) {
    const handle = await fs.open(path.resolve(folder), 'r');
    try {
      await handle.sync();
    } catch (error) {
      // Some systems have no such thing for folders.
      if (!['EPERM', 'EINVAL', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    } finally {
      await handle.close();
    }
  },
};
