import {chaptersOf} from '#core/anchors/check-addresses';
import type {NewEvent} from '#core/anchors/event';
import {checkGate, type GateInput} from '#core/anchors/gate';
import {saltedHash, type Salt} from '#core/anchors/hash';
import {appendEvents, EMPTY_LEDGER} from '#core/anchors/ledger';
import {placeTurns, type PlacedTurn} from '#core/anchors/places';
import {ADDRESSES, readRegister, toVolume, turnsOf, type Volume} from '#core/anchors/register';
import {keyOf} from '#core/anchors/state';
import type {WordsEntry} from '#core/anchors/words-beside';
import type {Problem} from '#core/problem';

/** What publishing writes, or why it refuses: then nothing at all is to be written. */
export interface Publication {
  /** Ledgers with new lines at their end, with the words to keep beside them. */
  readonly volumes: readonly Pick<Volume, 'name' | 'ledger' | 'words'>[];
  readonly events: readonly NewEvent[];
  readonly problems: readonly Problem[];
}

/** A new event, and what is kept beside it. */
interface Sealed {
  readonly event: NewEvent;
  readonly entry?: Omit<WordsEntry, 'seq'>;
}

/**
 * Promises what the archive has and the ledgers do not: new turns that have a code, new addresses; and records the
 * corrections of published turns. It guesses nothing else: splits, merges, withdrawals… are declared. Asked twice, it
 * has nothing left to write the second time.
 */
export function publish(input: GateInput, day: string, newSalt: () => Salt): Publication {
  const problems = checkGate(input);
  if (problems.length > 0) return {volumes: [], events: [], problems};
  const {volumes} = readRegister(input.ledgers, input.wordsBeside);
  const homes = new Map(volumes.flatMap((volume) => turnsOf(volume).map(({id}) => [id, volume.name] as const)));
  const shelves = shelvesOf(input, volumes);
  const shelfOf = new Map(shelves.map(({volume, session}) => [session, volume.name]));
  // A turn stays in the ledger it was born in, wherever it was moved since.
  const turnsIn = groupBy(
    placeTurns(input.transcripts),
    ({code, session}) => (code === undefined ? undefined : homes.get(code)) ?? shelfOf.get(session)!,
  );
  const additions = shelves.map(({volume, session}) => {
    const own = turnsIn.get(volume.name) ?? [];
    return {
      volume,
      sealed: [
        ...newAddresses(volume, session, input),
        ...own.filter((turn) => isNew(turn, volume)).map((turn) => seal('published', turn, newSalt())),
        ...own.filter((turn) => isReworded(turn, volume)).map((turn) => seal('reworded', turn, newSalt())),
      ],
    };
  });
  const changed = additions.filter(({sealed}) => sealed.length > 0);
  return {
    volumes: changed.map(({volume, sealed}) => append(volume, sealed, day)),
    events: changed.flatMap(({sealed}) => sealed.map(({event}) => event)),
    problems: [],
  };
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
function shelvesOf(input: GateInput, volumes: readonly Volume[]): {volume: Volume; session: string | undefined}[] {
  const sessions = new Set([
    ...input.transcripts.map(({session}) => session),
    ...input.addresses.flatMap(({what, id}) => (what === 'session' ? [id] : [])),
  ]);
  const shelves = volumes.map((volume) => ({volume, session: volume.session}));
  for (const {session} of shelves) if (session) sessions.delete(session);
  if (!volumes.some(({name}) => name === ADDRESSES)) shelves.push({volume: emptyVolume(ADDRESSES), session: undefined});
  return [...shelves, ...[...sessions].map((session) => ({volume: emptyVolume(session), session}))];
}

function emptyVolume(name: string): Volume {
  return toVolume(name, EMPTY_LEDGER, []);
}

/** In no ledger, or announced by a split. A turn without a code stays a draft. */
function isNew({code}: PlacedTurn, {state}: Volume): boolean {
  if (code === undefined) return false;
  const known = state[keyOf('turn', code)];
  return !known || known.status === 'split';
}

function isReworded({code, words}: PlacedTurn, {state, entries}: Volume): boolean {
  const seq = code === undefined ? undefined : state[keyOf('turn', code)]?.words?.seq;
  return seq !== undefined && entries.get(seq)?.words !== words;
}

function seal(kind: 'published' | 'reworded', {code, words, speaker}: PlacedTurn, salt: Salt): Sealed {
  const id = code!;
  const hash = saltedHash(words, salt);
  const event: NewEvent =
    kind === 'published'
      ? {kind, what: 'turn', id, words: hash, speaker: saltedHash(speaker, salt)}
      : {kind, what: 'turn', id, words: hash};
  return {event, entry: {code: id, salt, words}};
}

/** Public addresses that a ledger does not have yet: those of its session, or those of no session. */
function newAddresses(volume: Volume, session: string | undefined, input: GateInput): Sealed[] {
  const chapters = chaptersOf(input.transcripts.filter((each) => each.session === session));
  const addresses =
    volume.name === ADDRESSES
      ? input.addresses.filter(({what}) => what !== 'session')
      : session === undefined
        ? []
        : [{what: 'session', id: session} as const, ...chapters.map((id) => ({what: 'chapter', id}) as const)];
  const unique = new Map(addresses.map((address) => [keyOf(address.what, address.id), address]));
  return [...unique].flatMap(([key, {what, id}]) =>
    key in volume.state ? [] : [{event: {kind: 'published', what, id} as const}],
  );
}

/** The volume with the events and, beside it, what their hashes are made of. */
function append({name, ledger, words}: Volume, sealed: readonly Sealed[], day: string) {
  const entries = sealed.flatMap(({entry}, index): WordsEntry[] =>
    entry ? [{seq: ledger.events.length + index + 1, ...entry}] : [],
  );
  return {
    name,
    ledger: appendEvents(
      ledger,
      sealed.map(({event}) => event),
      day,
    ),
    words: [...words, ...entries],
  };
}
