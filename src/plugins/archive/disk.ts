import fs from 'node:fs/promises';
import path from 'node:path';

/** The few things done to a disk when files change together: each is complete, and lasting, once it returns. */
export interface Disk {
  readonly write: (file: string, text: string) => Promise<void>;
  /** A second name for a file; refused where the name is taken. */
  readonly link: (from: string, to: string) => Promise<void>;
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
  link: fs.link,
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

/** Where a change stands when a disk refuses it. */
const STATES = {
  before: (remedy: string) => `rien n’a été changé. ${remedy}, puis relancez la commande.`,
  decided: (remedy: string) =>
    `le changement est décidé, et il n’est pas fini. ${remedy}\u00A0: la prochaine commande le finira.`,
};

/** A sentence about what a disk refused, for whoever ran the command: what the system says of it is in English. */
export function diskRefused(error: unknown, state: keyof typeof STATES): string {
  const {code, message} = error as NodeJS.ErrnoException;
  return ['ENOSPC', 'EDQUOT'].includes(code ?? '')
    ? `Le disque est plein\u00A0: ${STATES[state]('Libérez de la place')}`
    : `L’écriture sur le disque a échoué (${code ?? message})\u00A0: ${STATES[state]('Vérifiez que le dossier de l’archive peut être écrit')}`;
}
