import {chaptersOf, type PublicAddress} from '#core/anchors/check-addresses';
import type {AddressKind} from '#core/anchors/event';
import type {GateInput} from '#core/anchors/gate';
import {EMPTY_LEDGER} from '#core/anchors/ledger';
import {placeTurns, type PlacedTurn} from '#core/anchors/places';
import {ADDRESSES, toVolume, type OpenRegister, type Volume} from '#core/anchors/register';
import {keyOf} from '#core/anchors/state';

/** What the archive has and a ledger does not say yet. */
export interface Pending {
  readonly volume: Volume;
  readonly addresses: readonly {readonly what: AddressKind; readonly id: string}[];
  /** Turns that have a code and were never published. */
  readonly turns: readonly PlacedTurn[];
  /** Published turns whose words are other ones today. */
  readonly reworded: readonly PlacedTurn[];
}

/** For every ledger there is or will be, what `publish` would add to it. A turn without a code stays a draft. */
export function pendingOf(input: Pick<GateInput, 'transcripts' | 'addresses'>, {volumes}: OpenRegister): Pending[] {
  const homes = new Map(volumes.flatMap((volume) => volume.turns.map(({id}) => [id, volume.name] as const)));
  const shelves = shelvesOf(input, volumes);
  const shelfOf = new Map(shelves.map(({volume, session}) => [session, volume.name]));
  // A turn stays in the ledger it was born in, wherever it was moved since.
  const turnsIn = groupBy(
    placeTurns(input.transcripts),
    ({code, session}) => (code === undefined ? undefined : homes.get(code)) ?? shelfOf.get(session)!,
  );
  return shelves.map(({volume, session}) => {
    const own = turnsIn.get(volume.name) ?? [];
    return {
      volume,
      addresses: newAddresses(volume, session, input),
      turns: own.filter((turn) => isNew(turn, volume)),
      reworded: own.filter((turn) => isReworded(turn, volume)),
    };
  });
}

function groupBy<T>(values: readonly T[], nameOf: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const name = nameOf(value);
    const group = groups.get(name);
    if (group) group.push(value);
    else groups.set(name, [value]);
  }
  return groups;
}

/** Every ledger there is or will be, and its session. */
function shelvesOf(
  input: Pick<GateInput, 'transcripts' | 'addresses'>,
  volumes: readonly Volume[],
): {volume: Volume; session: string | undefined}[] {
  const sessions = new Set([
    ...input.transcripts.map(({session}) => session),
    ...input.addresses.flatMap(({what, id}) => (what === 'session' ? [id] : [])),
  ]);
  const shelves = volumes.map((volume) => ({volume, session: volume.session}));
  for (const {session} of shelves) if (session) sessions.delete(session);
  if (!volumes.some(({name}) => name === ADDRESSES)) shelves.push({volume: emptyVolume(ADDRESSES), session: undefined});
  return [...shelves, ...[...sessions].map((session) => ({volume: emptyVolume(session), session}))];
}

export function emptyVolume(name: string): Volume {
  return toVolume(name, EMPTY_LEDGER, []);
}

/** In no ledger, or announced by a split. */
function isNew({code}: PlacedTurn, {state}: Volume): boolean {
  if (code === undefined) return false;
  const known = state[keyOf('turn', code)];
  return !known || known.status === 'split';
}

export function isReworded({code, words}: PlacedTurn, {state, entries}: Volume): boolean {
  const seq = code === undefined ? undefined : state[keyOf('turn', code)]?.words?.seq;
  return seq !== undefined && entries.get(seq)?.words !== words;
}

/** Public addresses that a ledger does not have yet: those of its session, or those of no session. */
function newAddresses(
  {name, state}: Volume,
  session: string | undefined,
  input: Pick<GateInput, 'transcripts' | 'addresses'>,
): Pending['addresses'] {
  const chapters = chaptersOf(input.transcripts.filter((each) => each.session === session));
  const addresses: readonly {what: PublicAddress['what'] | 'chapter'; id: string}[] =
    name === ADDRESSES
      ? input.addresses.filter(({what}) => what !== 'session')
      : session === undefined
        ? []
        : [{what: 'session', id: session}, ...chapters.map((id) => ({what: 'chapter' as const, id}))];
  const unique = new Map(addresses.map((address) => [keyOf(address.what, address.id), address]));
  return [...unique].flatMap(([key, address]) => (key in state ? [] : [address]));
}
