import * as z from 'zod';
import {NOTE_FIELD_NAMES, NOTE_KINDS, type Contribution} from '#core/model/note';
import {checkContribution, toContribution} from '#core/notes/check-contribution';
import type {NoteProblem} from '#core/notes/problem';
import {writeTarget} from '#core/notes/target';
import {sha256} from './keys';

/** Why a text waits apart: a moderator looks at it with more care. Nothing is ever thrown away. */
export const Quarantine = z.enum(['honeypot', 'without-script']);
export type Quarantine = z.output<typeof Quarantine>;

/** A text that was received, as it is kept: no address, no hour. */
const Kept = z.strictObject({
  version: z.literal(1),
  id: z.string().regex(/^[0-9a-z]{16}$/),
  /** Hash of the receipt. */
  receipt: z.string(),
  /** Day on which it was received. */
  day: z.iso.date(),
  quarantine: z.array(Quarantine),
  note: z.record(z.string(), z.string()),
  /** Hash of all the rest: a file that was cut off is told from a whole one. */
  sum: z.string(),
});

export interface Entry {
  readonly id: string;
  readonly receipt: string;
  readonly day: string;
  readonly quarantine: readonly Quarantine[];
  readonly note: Contribution;
}

/** A contribution as the fields it was checked from. */
export function toDraft({target, ...note}: Contribution): Record<string, string> {
  const fields = Object.entries({...note, target: target && writeTarget(target)});
  // A withdrawal shows nothing, and has no such field.
  return Object.fromEntries(
    fields.flatMap(([name, value]) =>
      value === undefined || (name === 'shown' && note.kind === 'withdrawal') ? [] : [[name, value]],
    ),
  );
}

export function writeEntry({note, ...entry}: Entry): string {
  const kept = {version: 1, ...entry, note: toDraft(note)};
  return `${JSON.stringify({...kept, sum: sha256(JSON.stringify(kept))})}\n`;
}

/**
 * The entry of a file; `undefined` when it was cut off, or changed. It was judged when it was received, and is not judged
 * again here: rules that change later must not make it vanish.
 */
export function readEntry(text: string): Entry | undefined {
  const kept = Kept.safeParse(parse(text));
  if (!kept.success) return undefined;
  const {sum, ...rest} = kept.data;
  const note = noteOf(rest.note);
  if (!note || sum !== sha256(JSON.stringify(rest))) return undefined;
  const {id, receipt, day, quarantine} = rest;
  return {id, receipt, day, quarantine, note};
}

function noteOf(fields: Readonly<Record<string, string>>): Contribution | undefined {
  const kind = NOTE_KINDS.find((each) => each === fields['kind']);
  const values = NOTE_FIELD_NAMES.flatMap((name) =>
    fields[name] === undefined ? [] : [[name, fields[name]] as const],
  );
  return kind && toContribution(new Map(values), kind);
}

/** What the contract of today finds wrong with a text that was received under that of its day. */
export function lacksToday({note}: Pick<Entry, 'note'>): readonly NoteProblem[] {
  return checkContribution(toDraft(note)).problems;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
