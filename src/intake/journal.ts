import fs from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import {DISK} from '../plugins/archive/disk';

/** Why a text is refused: classes, so that they can be counted and told to all. */
export const REASONS = {
  'hors-sujet': 'ne parle pas de ce dont parle l’archive',
  'donnees-personnelles': 'met en danger la vie privée de quelqu’un',
  illegal: 'injurie, menace, ou appelle à la haine',
  publicite: 'vend ou promeut quelque chose',
  doublon: 'a déjà été reçu',
  illisible: 'ne se comprend pas',
  perime: 'corrige des mots qui ont changé depuis',
  autre: 'autre raison',
} as const;
export type Reason = keyof typeof REASONS;

const Decision = z.discriminatedUnion('decision', [
  z.strictObject({
    day: z.iso.date(),
    id: z.string(),
    decision: z.literal('accepted'),
    /** What was written, or the branch that holds it; absent when there is nothing to publish. */
    where: z.string().optional(),
  }),
  z.strictObject({
    day: z.iso.date(),
    id: z.string(),
    decision: z.literal('refused'),
    reason: z.enum(Object.keys(REASONS) as [Reason, ...Reason[]]),
  }),
]);
export type Decision = z.output<typeof Decision>;

/** What moderators decided, a line each, never changed. */
export class Journal {
  private readonly file: string;

  constructor(private readonly folder: string) {
    this.file = path.join(folder, 'journal.ndjson');
  }

  /** The decisions; `cutOff` when the last line was being written as the machine stopped: it never was a decision. */
  async read(): Promise<{readonly decisions: readonly Decision[]; readonly cutOff: boolean}> {
    const text = await fs.readFile(this.file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
      return '';
    });
    const whole = text.slice(0, text.lastIndexOf('\n') + 1);
    const decisions = whole
      .split('\n')
      .filter(Boolean)
      .map((line) => Decision.parse(JSON.parse(line)));
    return {decisions, cutOff: whole.length < text.length};
  }

  /** Adds a decision: once it returns, it is on the disk. */
  async add(decision: Decision): Promise<void> {
    const {decisions, cutOff} = await this.read();
    if (cutOff) {
      const aside = `${this.file}.repris`;
      await DISK.write(aside, decisions.map((each) => `${JSON.stringify(each)}\n`).join(''));
      await DISK.rename(aside, this.file);
    }
    const handle = await fs.open(this.file, 'a', 0o600);
    try {
      await handle.writeFile(`${JSON.stringify(decision)}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await DISK.syncFolder(this.folder);
  }
}
