import type {LedgerEvent} from '#core/anchors/event';
import {saltedHash} from '#core/anchors/hash';
import type {Names} from '#core/anchors/names';
import type {PlacedTurn} from '#core/anchors/places';
import {keyOf} from '#core/anchors/state';
import {errorAt, ledgerPath, type Volume} from '#core/anchors/register';
import {alongSeals, type SpeakerSeal} from '#core/anchors/speaker-seal';
import type {Problem} from '#core/problem';

/**
 * Do the merges and the returns written in the ledgers keep to one voice? The commands see to it; a line written by hand
 * may not. Of a turn whose withdrawal was published nothing is left to compare, nor of speakers whom no turn, no session
 * and no record names any more.
 */
export function checkKeptVoices(
  volumes: readonly Volume[],
  turns: readonly PlacedTurn[],
  others: Iterable<string>,
  names: Names,
): Problem[] {
  const crossed = volumes.map((volume) => ({volume, crossings: crossingsOf(volume)}));
  const codes = new Set(crossed.flatMap(({crossings}) => crossings.map(({code}) => code)));
  const today = new Map(
    turns.flatMap(({code, speaker}) => (code && codes.has(code) ? [[code, speaker] as const] : [])),
  );
  const all = new Set([...turns.map(({speaker}) => speaker), ...others]);
  const speakers = new Map([...all].map((speaker) => [speaker, names.ever('person', speaker)]));
  const isOf = (known: readonly string[], {salt, hash}: SpeakerSeal) =>
    known.some((name) => saltedHash(name, salt) === hash);
  const isKept = ({code, one, other}: Crossing) => {
    const first = speakers.get(today.get(code) ?? '');
    if (first && isOf(first, one) && isOf(first, other)) return true;
    return [...speakers.values()].every((known) => isOf(known, one) === isOf(known, other));
  };
  return crossed.flatMap(({volume, crossings}) =>
    crossings.flatMap((crossing) =>
      isKept(crossing)
        ? []
        : [errorAt('ledger/other-voice', ledgerPath(volume.name), crossing.event.seq, messageOf(crossing.event))],
    ),
  );
}

/** An event after which the words of a code stand under another seal: that of the code that goes on, or a new one. */
interface Crossing {
  readonly event: LedgerEvent;
  /** The code under which the words stand from then on. */
  readonly code: string;
  readonly one: SpeakerSeal;
  readonly other: SpeakerSeal;
}

function crossingsOf(volume: Volume): Crossing[] {
  const crossings: Crossing[] = [];
  if (!volume.ledger.events.some(({kind}) => kind === 'merged' || kind === 'restored')) return crossings;
  for (const {event, before, sealed} of alongSeals(volume)) {
    const one = before.get(event.id);
    const code = event.kind === 'merged' ? event.into : event.id;
    const other = event.kind === 'merged' ? before.get(code) : event.kind === 'restored' ? sealed : undefined;
    if (one && other && isRead(event, volume)) crossings.push({event, code, one, other});
  }
  return crossings;
}

/** A notice stands under a code that was withdrawn since: readers find no words there. */
function isRead({id}: LedgerEvent, {state}: Volume): boolean {
  return state[keyOf('turn', id)]!.status !== 'withdrawn';
}

function messageOf(event: LedgerEvent): string {
  const advice =
    'retirez cette ligne et celles qui la suivent, si elles ne sont pas encore publiées, et déclarez d’abord «\u00A0npm run declarer -- reattribution';
  return event.kind === 'merged'
    ? `Cette ligne réunit le tour ${event.id} au tour ${event.into}, qui est d’une autre personne\u00A0: ${advice} ${event.id}\u00A0» si le nom était faux.`
    : `Cette ligne rétablit le tour ${event.id} sous le nom d’une autre personne\u00A0: ${advice} ${event.id}\u00A0» une fois le tour rétabli sous son nom.`;
}
