import fs from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import {REASON_NAMES, type Reason} from '#core/model/moderation';
import {NOTE_KINDS} from '#core/model/note';
import {DISK} from '../plugins/archive/disk';
import {Refusal} from '../plugins/archive/lock';

/** What stays of a text that was decided on, even if its file is erased later: enough to count it. */
const Decided = {
  /** Day of the decision. */
  day: z.iso.date(),
  id: z.string(),
  kind: z.enum(NOTE_KINDS),
  /** Day on which the text was received. */
  received: z.iso.date(),
};

const Decision = z.discriminatedUnion('decision', [
  z.strictObject({
    ...Decided,
    decision: z.literal('accepted'),
    /** What was written, or the branch that holds it; absent when there is nothing to publish. */
    where: z.string().optional(),
  }),
  z.strictObject({
    ...Decided,
    decision: z.literal('refused'),
    reason: z.enum(REASON_NAMES as [Reason, ...Reason[]]),
  }),
]);
export type Decision = z.output<typeof Decision>;

/** A decision that was lost as it was written: where, and on which text, if it says so. */
export interface CutOff {
  readonly file: string;
  readonly line: number;
  readonly id: string | undefined;
}

/** A sentence for moderators. */
export function tellCutOff({file, line, id}: CutOff): string {
  return `La ligne ${line} de ${file} est coupée\u00A0: la décision que l’on écrivait${id === undefined ? '' : ` sur le texte ${id}`} est perdue, reprenez-la.`;
}

/** What moderators decided, a line each, never changed. */
export class Journal {
  private readonly file: string;

  constructor(private readonly folder: string) {
    this.file = path.join(folder, 'journal.ndjson');
  }

  /**
   * The decisions; `cutOff` when the last line was being written as the machine stopped: it never was a decision.
   *
   * @throws {Refusal} when another line is damaged: which text it decided on is then not known
   */
  async read(): Promise<{readonly decisions: readonly Decision[]; readonly cutOff: CutOff | undefined}> {
    const text = await fs.readFile(this.file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
      return '';
    });
    const lines = text.split('\n');
    const rest = lines.pop()!;
    const decisions = lines.flatMap((line, index) => (line === '' ? [] : [this.readLine(line, index + 1)]));
    const id = /"id":"([0-9a-z]{16})"/.exec(rest)?.[1];
    return {decisions, cutOff: rest === '' ? undefined : {file: this.file, line: lines.length + 1, id}};
  }

  private readLine(line: string, number: number): Decision {
    try {
      return Decision.parse(JSON.parse(line));
    } catch {
      throw new Refusal(
        `La ligne ${number} de ${this.file} ne se lit pas\u00A0: rien n’est décidé tant qu’elle est ainsi. Reprenez ce fichier d’une sauvegarde, ou ôtez cette ligne si vous savez ce qu’elle disait.`,
      );
    }
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
