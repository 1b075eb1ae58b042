import type {LedgerEvent} from '#core/anchors/event';
import type {Hash, Salt} from '#core/anchors/hash';
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
    if (sealed) seals.set(event.id, sealed);
    else if ('speaker' in event) seals.delete(event.id);
  }
}
