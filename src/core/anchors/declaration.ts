import type {AddressKind} from '#core/anchors/event';
import type {GateInput} from '#core/anchors/gate';
import type {Salt} from '#core/anchors/hash';
import type {Names} from '#core/anchors/names';
import type {PlacedTranscript, PlacedTurn} from '#core/anchors/places';
import type {Volume} from '#core/anchors/register';
import type {Sealed} from '#core/anchors/sealed';
import {keyOf, type AddressState} from '#core/anchors/state';

/** What a maintainer says happened. A chapter is named `session/anchor`, a note `session/note`. */
export type Declaration =
  | {readonly kind: 'split'; readonly code: string; readonly into: readonly string[]}
  | {readonly kind: 'merged'; readonly code: string; readonly into: string}
  | {readonly kind: 're-attributed' | 'moved' | 'confirmed'; readonly codes: readonly string[]}
  | {readonly kind: 'turns-withdrawn' | 'turns-restored'; readonly codes: readonly string[]}
  | {readonly kind: 'renamed'; readonly what: AddressKind; readonly id: string; readonly to: string}
  | {readonly kind: 'withdrawn' | 'restored'; readonly what: AddressKind; readonly ids: readonly string[]};

/** What is known when something is declared. */
export interface Known {
  readonly input: GateInput;
  readonly volumes: readonly Volume[];
  readonly names: Names;
  /** The turns of today's transcripts that have a code. */
  readonly turns: ReadonlyMap<string, PlacedTurn>;
  readonly newSalt: () => Salt;
}

/** What a declaration adds and takes away; reasons why it makes no sense, if there are any. */
export interface Draft {
  readonly refusals: readonly string[];
  /** Events for the ledger of a name, in order. */
  readonly additions: readonly {readonly name: string; readonly sealed: readonly Sealed[]}[];
  /** Codes whose words and salts are erased, those that `additions` bring excepted. */
  readonly erased?: readonly string[];
  /** Transcripts that lose something. */
  readonly transcripts?: readonly PlacedTranscript[];
}

export function refuse(...refusals: readonly string[]): Draft {
  return {refusals, additions: []};
}

/** Several drafts as one: a declaration may be about several turns or addresses. */
export function joinDrafts(drafts: readonly Draft[]): Draft {
  return {
    refusals: drafts.flatMap(({refusals}) => refusals),
    additions: drafts.flatMap(({additions}) => additions),
    erased: drafts.flatMap(({erased}) => erased ?? []),
  };
}

/** A turn that a ledger knows, and its ledger. */
export interface KnownTurn {
  readonly volume: Volume;
  readonly state: AddressState;
}

export function findTurn({volumes}: Pick<Known, 'volumes'>, code: string): KnownTurn | undefined {
  const key = keyOf('turn', code);
  const volume = volumes.find(({state}) => Object.hasOwn(state, key));
  return volume && {volume, state: volume.state[key]!};
}

/** The session in which the ledgers say that a turn stands, by its name of today. */
export function sessionOf({names}: Pick<Known, 'names'>, {volume, state}: KnownTurn): string {
  return names.today('session', state.session ?? volume.session ?? volume.name);
}
