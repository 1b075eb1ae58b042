import type {LedgerEvent} from '#core/anchors/event';
import {saltedHash, type Hash, type Salt} from '#core/anchors/hash';
import type {Names} from '#core/anchors/names';
import type {Volume} from '#core/anchors/register';

/** The hash of a speaker, and its salt. */
export interface SpeakerSeal {
  readonly salt: Salt;
  readonly hash: Hash;
}

/** An event, the speakers that codes had before it (valid until the next step), and the one it seals. Erased ones are left out. */
interface SealedStep {
  readonly event: LedgerEvent;
  readonly before: ReadonlyMap<string, SpeakerSeal>;
  readonly sealed: SpeakerSeal | undefined;
}

/** The events of a ledger, with what is known of who speaks under each code by then. */
export function* alongSeals({ledger, entries}: Volume): Generator<SealedStep> {
  const seals = new Map<string, SpeakerSeal>();
  for (const event of ledger.events) {
    const salt = 'speaker' in event ? entries.get(event.seq)?.salt : undefined;
    const sealed = 'speaker' in event && salt ? {salt, hash: event.speaker} : undefined;
    yield {event, before: seals, sealed};
    follow(seals, event, sealed);
  }
}

/** What is sealed, or who it was given to, may be erased since; a return gives nothing to anyone. */
function follow(seals: Map<string, SpeakerSeal>, event: LedgerEvent, sealed: SpeakerSeal | undefined): void {
  if (sealed) seals.set(event.id, sealed);
  else if (event.kind === 're-attributed') seals.delete(event.id);
}

/** Who speaks under each code, by the last event that seals it. Erased ones are left out. */
export function lastSeals(volumes: readonly Volume[]): Map<string, SpeakerSeal> {
  const seals = new Map<string, SpeakerSeal>();
  for (const volume of volumes) for (const {event, sealed} of alongSeals(volume)) follow(seals, event, sealed);
  return seals;
}

/** Is a seal that of a speaker, under any name that person has had? */
export function isSealOf({salt, hash}: SpeakerSeal, speaker: string, names: Names): boolean {
  return names.ever('person', speaker).some((name) => saltedHash(name, salt) === hash);
}
