import {joinDrafts, type Declaration, type Draft, type Known} from '#core/anchors/declaration';
import {declareRemoval, declareRename, declareRevival} from '#core/anchors/declare-addresses';
import {declareCorrection} from '#core/anchors/declare-correction';
import {declareSplit} from '#core/anchors/declare-split';
import {declareReturn} from '#core/anchors/declare-return';
import {declareMerge, declareMove, declareSpeakers} from '#core/anchors/declare-turns';
import {declareWithdrawal} from '#core/anchors/declare-withdrawal';
import type {LedgerEvent} from '#core/anchors/event';
import {checkGate, type GateInput} from '#core/anchors/gate';
import {sessionNames, settleNames} from '#core/anchors/given-names';
import type {Salt} from '#core/anchors/hash';
import {writeLedger} from '#core/anchors/ledger';
import {namesOf} from '#core/anchors/names';
import {placeTurns, type PlacedTranscript} from '#core/anchors/places';
import type {Publication} from '#core/anchors/publish';
import {readRegister, type RegisterFile, type Volume} from '#core/anchors/register';
import {append, type Sealed} from '#core/anchors/sealed';
import {advance, keyOf} from '#core/anchors/state';
import {erase, writeWordsBeside} from '#core/anchors/words-beside';

/** What a declaration writes, or why it is refused: then nothing at all is to be written. */
export interface Declared extends Publication {
  /** Transcripts that lose a withdrawn turn, to be written with the ledgers. */
  readonly transcripts: readonly PlacedTranscript[];
  /** Sentences: why the declaration makes no sense. `problems` are what the gate would still find after it. */
  readonly refusals: readonly string[];
}

/**
 * Writes down what a maintainer did to published addresses, and nothing else: other drafts stay drafts. The archive must
 * be green with it.
 */
export function declare(input: GateInput, declaration: Declaration, day: string, newSalt: () => Salt): Declared {
  const {volumes, problems} = readRegister(input.ledgers, input.wordsBeside);
  if (problems.length > 0) return nothing({problems});
  const turns = placeTurns(input.transcripts).flatMap((turn) =>
    turn.code === undefined ? [] : [[turn.code, turn] as const],
  );
  const settled = settleNames(declaration, sessionNames(input, volumes));
  const draft = draftOf(settled, {input, volumes, names: namesOf(volumes), turns: new Map(turns), newSalt});
  const additions = groupByLedger(draft, volumes);
  const refusals = [
    ...draft.refusals,
    ...additions.flatMap(({volume, sealed}) => refuseImpossible(volume, sealed, day)),
  ];
  if (refusals.length > 0) return nothing({refusals});

  const written = additions.map(({volume, sealed}) => {
    const words = (draft.erased ?? []).reduce(erase, volume.words);
    return append({...volume, words}, sealed, day);
  });
  const changed = new Map((draft.transcripts ?? []).map((placed) => [placed.file, placed]));
  const after: GateInput = {
    ...input,
    transcripts: input.transcripts.map((placed) => changed.get(placed.file) ?? placed),
    ledgers: replaced(
      input.ledgers,
      written.map(({name, ledger}) => ({name, text: writeLedger(ledger)})),
    ),
    wordsBeside: replaced(
      input.wordsBeside,
      written.map(({name, words}) => ({name, text: writeWordsBeside(words)})),
    ),
  };
  const left = checkGate(after);
  if (left.length > 0) return nothing({problems: left});
  return {
    volumes: written,
    events: additions.flatMap(({sealed}) => sealed.map(({event}) => event)),
    problems: [],
    transcripts: [...changed.values()],
    refusals: [],
  };
}

function nothing(why: Partial<Declared>): Declared {
  return {volumes: [], events: [], problems: [], transcripts: [], refusals: [], ...why};
}

function draftOf(declaration: Declaration, known: Known): Draft {
  switch (declaration.kind) {
    case 'split':
      return declareSplit(known, declaration.code, declaration.into);
    case 'merged':
      return declareMerge(known, declaration.code, declaration.into);
    case 're-attributed':
      return declareSpeakers(known, declaration.codes);
    case 'moved':
      return declareMove(known, declaration.codes);
    case 'confirmed':
      return declareCorrection(known, declaration.codes);
    case 'turns-withdrawn':
      return declareWithdrawal(known, declaration.codes);
    case 'turns-restored':
      return declareReturn(known, declaration.codes);
    case 'renamed':
      return declareRename(known, declaration.what, declaration.id, declaration.to);
    case 'withdrawn':
      return joinDrafts(declaration.ids.map((id) => declareRemoval(known, declaration.what, id)));
    case 'restored':
      return joinDrafts(declaration.ids.map((id) => declareRevival(known, declaration.what, id)));
  }
}

function groupByLedger({additions}: Draft, volumes: readonly Volume[]) {
  return volumes
    .map((volume) => ({
      volume,
      sealed: additions.filter(({name}) => name === volume.name).flatMap(({sealed}) => sealed),
    }))
    .filter(({sealed}) => sealed.length > 0);
}

/** What the ledger itself would refuse, told as a sentence. */
function refuseImpossible({state, ledger}: Volume, sealed: readonly Sealed[], day: string): string[] {
  const now = new Map(Object.entries(state));
  return sealed.flatMap(({event}) => {
    const step = advance(now, {...event, seq: ledger.events.length + 1, day, previous: ledger.head} as LedgerEvent);
    if (typeof step === 'string') return [`«\u00A0${event.id}\u00A0»\u00A0: ${step}.`];
    for (const next of step) now.set(keyOf(next.what, next.id), next);
    return [];
  });
}

function replaced(files: readonly RegisterFile[], others: readonly RegisterFile[]): RegisterFile[] {
  const names = new Set(others.map(({name}) => name));
  return [...files.filter(({name}) => !names.has(name)), ...others];
}
