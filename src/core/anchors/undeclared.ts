import type {KnownWords} from '#core/anchors/known-words';
import type {MovedWords} from '#core/anchors/moved-words';
import {countOf, pairsOf, shared} from '#core/anchors/pairs';
import type {PlacedTurn} from '#core/anchors/places';

/** What edits that only lack their declaration look like: a guess, that the person who made them confirms by declaring. */
export interface Undeclared {
  /** A turn that kept a part of its words, and the new turns that hold others of them. */
  readonly splits: ReadonlyMap<string, readonly PlacedTurn[]>;
  /** A turn that holds its own words and those of a code that is gone. */
  readonly merges: ReadonlyMap<PlacedTurn, string>;
}

/** A turn is made of words when most of its pairs are theirs. */
const MOST = 0.5;

/** `homes`: the ledger of each code that is in service; a merge joins two codes of one ledger. */
export function findUndeclared(
  moved: readonly MovedWords<PlacedTurn>[],
  knownOf: ReadonlyMap<string, KnownWords>,
  today: ReadonlyMap<string, PlacedTurn>,
  homes: ReadonlyMap<string, string>,
): Undeclared {
  const splits = new Map<string, PlacedTurn[]>();
  const merges = new Map<PlacedTurn, string>();
  for (const {turn, from, kind} of moved) {
    if (kind === 'copied') continue;
    const own = turn.code === undefined ? undefined : knownOf.get(turn.code)?.wordings.at(-1);
    const theirs = knownOf.get(from)!.wordings.at(-1)!;
    const holder = today.get(from);
    const isCut = own === undefined && isMadeOf(turn.words, theirs);
    if (isCut && holder?.file === turn.file && isMadeOf(holder.words, theirs))
      splits.set(from, [...(splits.get(from) ?? []), turn]);
    const isWhole = own !== undefined && isMadeOf(theirs, turn.words) && isMadeOf(own, turn.words);
    if (isWhole && !holder && homes.has(from) && homes.get(from) === homes.get(turn.code!)) merges.set(turn, from);
  }
  return {splits, merges};
}

function isMadeOf(words: string, of: string): boolean {
  const pairs = pairsOf(words);
  return shared(pairs, pairsOf(of)) >= MOST * countOf(pairs);
}
