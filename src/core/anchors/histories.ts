import {absencesOf, type Absence} from '#core/anchors/absences';
import type {AddressKind} from '#core/anchors/event';
import {namesOf, type Names} from '#core/anchors/names';
import {homeOf, type Volume} from '#core/anchors/register';
import {keyOf, leadsTo, type States} from '#core/anchors/state';

/** A wording that was published under a code; without its words once they were erased by a withdrawal. */
export interface Wording {
  readonly day: string;
  readonly words?: string | undefined;
  /** Why it is not the one before it, unless its words were corrected. */
  readonly by?: 'split' | 'merge' | undefined;
}

/** All that readers may be told of a published code. */
export interface TurnHistory {
  readonly code: string;
  readonly status: 'alive' | 'withdrawn' | 'merged';
  /** Day of the first publication, and of the event that gave the status. */
  readonly published: string;
  readonly since: string;
  /** The session in which it stands or stood, by its slug of today; and those that it left, oldest first. */
  readonly session: string;
  readonly movedFrom: readonly {readonly session: string; readonly day: string}[];
  /** The living code that a chain of merges ends at. */
  readonly into?: string | undefined;
  /** The code it was split from, and those that were split from it. */
  readonly from?: string | undefined;
  readonly parts: readonly {readonly code: string; readonly day: string}[];
  /** Oldest first; the last one is the wording promised today. */
  readonly wordings: readonly Wording[];
  /** Days on which it was given to another speaker. */
  readonly reattributed: readonly string[];
  /** The times when it did not stand, before it was put back; left out when there was none. */
  readonly absences?: readonly Absence[];
  /** The code after which it was published in its session: where a notice stands once it is gone. */
  readonly after?: string | undefined;
}

/** Day of the last change of what a citation of a turn says: its words, who speaks, and where it stands. */
export function lastSaidOn(
  history: Pick<TurnHistory, 'wordings' | 'reattributed' | 'movedFrom'> | undefined,
): string | undefined {
  if (!history) return undefined;
  const {wordings, movedFrom, reattributed} = history;
  // Asked again and again of every turn: nearly all were published, and nothing more.
  if (wordings.length === 1 && movedFrom.length + reattributed.length === 0) return wordings[0]!.day;
  return [...[...wordings, ...movedFrom].map(({day}) => day), ...reattributed].sort().at(-1);
}

/** A public address that is not a turn, and no longer answers under this id. */
export interface FormerAddress {
  readonly what: AddressKind;
  readonly id: string;
  readonly status: 'renamed' | 'withdrawn';
  /** Day on which it got another name; on which it was withdrawn, under this name or a later one. */
  readonly since: string;
  /** The id that a chain of renames ends at; absent when that one was withdrawn. */
  readonly today?: string | undefined;
  /** Of a chapter: the session it stands in, by its slug of today. */
  readonly session?: string | undefined;
}

/** A ledger as the site shows it: how many events, and the hash of the last one. */
export interface LedgerHead {
  readonly name: string;
  readonly events: number;
  readonly head: string;
  /** Day of the last event; absent when there is none. */
  readonly last?: string | undefined;
  /** What its session is called today. */
  readonly session?: string | undefined;
}

/** What the ledgers say, as plain JSON for pages. */
export interface Register {
  readonly turns: readonly TurnHistory[];
  readonly former: readonly FormerAddress[];
  readonly ledgers: readonly LedgerHead[];
}

export const EMPTY_REGISTER: Register = {turns: [], former: [], ledgers: []};

export function toRegister(volumes: readonly Volume[]): Register {
  const names = namesOf(volumes);
  const turns = {get: (key: string) => homeOf(volumes, key)?.state[key]};
  return {
    turns: volumes.flatMap((volume) => turnHistories(volume, turns, names)),
    former: volumes.flatMap((volume) => formerAddresses(volume, names)),
    ledgers: volumes.map(({name, ledger: {events, head}, session}) => ({
      name,
      events: events.length,
      head,
      last: events.at(-1)?.day,
      session,
    })),
  };
}

function turnHistories(volume: Volume, turns: States, names: Names): TurnHistory[] {
  const home = names.today('session', volume.session ?? volume.name);
  let after: string | undefined;
  return volume.turns.flatMap((state): TurnHistory[] => {
    const {id, status, since} = state;
    if (status === 'split') return [];
    const events = state.history.map((seq) => volume.ledger.events[seq - 1]!);
    const moves = events.flatMap((event) => (event.kind === 'moved' ? [event] : []));
    const stays = [home, ...moves.map(({to}) => names.today('session', to))];
    const history: TurnHistory = {
      code: id,
      status: status === 'alive' ? 'alive' : status === 'merged' ? 'merged' : 'withdrawn',
      published: events.find(({kind}) => kind === 'published')!.day,
      since,
      session: state.session === undefined ? home : names.today('session', state.session),
      movedFrom: kept(moves.map(({day}, rank) => ({session: stays[rank]!, day}))),
      into: status === 'merged' ? leadsTo(turns, state) : undefined,
      from: state.from,
      parts: kept(
        events.flatMap((event) => (event.kind === 'split' ? event.into.map((code) => ({code, day: event.day})) : [])),
      ),
      // Not `flatMap`: it leaves room for sixteen more in each of these lists, which are 170,000.
      wordings: events
        .filter((event) => 'words' in event)
        .map(({day, seq}) => {
          const by = causeOf(seq, id, volume);
          const wording: Wording = {day, words: volume.entries.get(seq)?.words};
          return by === undefined ? wording : {...wording, by};
        }),
      reattributed: kept(events.flatMap(({kind, day}) => (kind === 're-attributed' ? [day] : []))),
      after: state.from ?? after,
    };
    after = id;
    const absences = absencesOf(events, id);
    return [absences.length > 0 ? {...history, absences} : history];
  });
}

const NONE: readonly never[] = [];

/** Of nearly all turns these lists are empty: one serves for all, where three of each would be half a million. */
function kept<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? NONE : list;
}

/**
 * A split writes itself, then the turns it made, then what is left of the words; a merge writes itself, then the words of
 * both (`declare-turns.ts`).
 */
function causeOf(seq: number, id: string, {ledger}: Volume): Wording['by'] {
  const eventAt = (rank: number) => ledger.events[rank - 1];
  if (eventAt(seq)?.kind !== 'reworded') return undefined;
  const before = eventAt(seq - 1);
  if (before?.kind === 'merged' && before.into === id) return 'merge';
  let rank = seq - 1;
  while (eventAt(rank)?.kind === 'published') rank--;
  const start = eventAt(rank);
  return start?.kind === 'split' && start.id === id && rank + start.into.length === seq - 1 ? 'split' : undefined;
}

function formerAddresses(volume: Volume, names: Names): FormerAddress[] {
  return volume.addresses.flatMap((state): FormerAddress[] => {
    const {what, id, status, since} = state;
    if (what === 'turn' || (status !== 'renamed' && status !== 'withdrawn')) return [];
    const inSession = what === 'chapter' ? names.today('session', volume.session ?? volume.name) : undefined;
    const last = status === 'renamed' ? leadsTo({get: (key) => volume.state[key]}, state) : undefined;
    const end = last === undefined ? undefined : volume.state[keyOf(what, last)];
    const isAlive = end?.status === 'alive';
    // Of a renamed address whose last name was withdrawn, readers are told the day of the withdrawal.
    return [
      {
        what,
        id,
        status,
        since: end && !isAlive ? end.since : since,
        today: isAlive ? last : undefined,
        session: inSession,
      },
    ];
  });
}
