import {writeDay} from '#core/model/imprecise-date';
import type {AddressKind, LedgerEvent} from '#core/anchors/event';
import type {Hash} from '#core/anchors/hash';

/** What the ledger knows of one address, as its events say. */
export interface AddressState {
  readonly what: AddressKind | 'turn';
  readonly id: string;
  /** `split`: announced by a split, not published yet. */
  readonly status: 'alive' | 'split' | 'withdrawn' | 'merged' | 'renamed';
  /** Day of the event that gave the status. */
  readonly since: string;
  /** Where a merged or renamed address now leads. */
  readonly into?: string | undefined;
  /** The code this one was split from. */
  readonly from?: string | undefined;
  /** The session a turn was moved to, when it left the one of its ledger. */
  readonly session?: string | undefined;
  /** Hash of today's words, and the event that carries it. */
  readonly words?: Sealed | undefined;
  readonly speaker?: Sealed | undefined;
  /** Numbers of the events that speak of it, oldest first. */
  readonly history: readonly number[];
}
export interface Sealed {
  readonly hash: Hash;
  readonly seq: number;
}

/** Every address of a ledger, by `keyOf`. */
export type State = Readonly<Record<string, AddressState>>;

export function keyOf(what: AddressKind | 'turn', id: string): string {
  return `${what}:${id}`;
}

/** Whoever knows the addresses, by `keyOf`. */
export type States = Pick<ReadonlyMap<string, AddressState>, 'get'>;

/** Changes to bring to a state, or a French reason why the event is impossible in it. */
type Step = AddressState[] | string;

/** What an event makes of a state: the addresses that change, or why it cannot have happened. */
export function advance(state: ReadonlyMap<string, AddressState>, event: LedgerEvent): Step {
  const now = state.get(keyOf(event.what, event.id));
  if (event.kind === 'published') return publish(now, event);
  if (!now || now.status === 'split') return 'rien n’est publié sous ce nom';
  const next = {...now, history: [...now.history, event.seq]};
  if (event.kind === 'restored') {
    if (now.status !== 'withdrawn' && now.status !== 'merged') return 'on ne rétablit que ce qui est retiré ou réuni';
    return [{...next, status: 'alive', since: event.day, into: undefined, ...seals(event)}];
  }
  // The words kept of a merged turn can be withdrawn too.
  if (event.kind === 'withdrawn' && now.status === 'merged')
    return [{...next, status: 'withdrawn', since: event.day, into: undefined}];
  if (now.status !== 'alive') return `cette adresse n’est plus en service depuis le ${writeDay(now.since)}`;
  switch (event.kind) {
    case 'reworded':
    case 're-attributed':
      return [{...next, ...seals(event)}];
    case 'withdrawn':
      return [{...next, status: 'withdrawn', since: event.day}];
    case 'moved':
      return [{...next, session: event.to}];
    case 'split': {
      const children = [...new Set(event.into)];
      if (children.length < event.into.length) return 'un même nouveau code est écrit deux fois';
      if (children.some((id) => state.has(keyOf('turn', id)))) return 'un nouveau code a déjà servi';
      return [next, ...children.map((id) => child(event, id, now.session))];
    }
    case 'merged':
      if (event.into === event.id) return 'un tour ne peut pas être réuni à lui-même';
      if (state.get(keyOf('turn', event.into))?.status !== 'alive') return 'le tour qui doit rester n’est pas publié';
      return [{...next, status: 'merged', since: event.day, into: event.into}];
    case 'renamed':
      return rename(state, next, event);
  }
}

type Of<K extends LedgerEvent['kind']> = Extract<LedgerEvent, {kind: K}>;

function publish(now: AddressState | undefined, event: Of<'published'>): Step {
  if (now && now.status !== 'split') return 'ce nom a déjà servi';
  const history = [...(now?.history ?? []), event.seq];
  const {what, id, day} = event;
  return [{what, id, status: 'alive', since: day, from: now?.from, session: now?.session, ...seals(event), history}];
}

/** It stands where the turn it comes from stands. */
function child(event: Of<'split'>, id: string, session: string | undefined): AddressState {
  return {what: 'turn', id, status: 'split', since: event.day, from: event.id, session, history: [event.seq]};
}

/** A new name that is free, or an earlier name of the same address: one may come back to it. */
function rename(state: ReadonlyMap<string, AddressState>, next: AddressState, event: Of<'renamed'>): Step {
  const taken = state.get(keyOf(event.what, event.to));
  if (taken && !(taken.status === 'renamed' && leadsTo(state, taken) === event.id))
    return 'le nouveau nom a déjà servi';
  const history = [...(taken?.history ?? []), event.seq];
  return [
    {...next, status: 'renamed', since: event.day, into: event.to},
    {what: event.what, id: event.to, status: 'alive', since: event.day, history},
  ];
}

/** The id that a chain of renames or merges ends at. */
export function leadsTo(state: States, from: AddressState): string {
  let at: AddressState = from;
  for (let next; at.into !== undefined; at = next) {
    next = state.get(keyOf(at.what, at.into));
    if (!next) return at.into;
  }
  return at.id;
}

function seals(event: LedgerEvent): Pick<AddressState, 'words' | 'speaker'> {
  return {
    ...('words' in event && {words: {hash: event.words, seq: event.seq}}),
    ...('speaker' in event && {speaker: {hash: event.speaker, seq: event.seq}}),
  };
}
