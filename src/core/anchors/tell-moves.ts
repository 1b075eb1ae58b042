import type {KnownWords} from '#core/anchors/known-words';
import type {MovedWords} from '#core/anchors/moved-words';
import {copiedMessage, mergedMessage, movedMessage, slipMessage, splitMessage} from '#core/anchors/moved-words-message';
import type {PlacedTurn} from '#core/anchors/places';
import {errorAt, type Volume} from '#core/anchors/register';
import {findSlips, type Slip} from '#core/anchors/slipped-codes';
import {findUndeclared} from '#core/anchors/undeclared';
import type {Problem} from '#core/problem';

/** What is wrong with the words of codes, and the turns of slips. */
export interface ToldMoves {
  readonly problems: readonly Problem[];
  /** Turns of slips → the code that has their words; nothing for those whose words are new. */
  readonly slipped: ReadonlyMap<PlacedTurn, string | undefined>;
}

/** What surrounds moves: everything published, every turn of today, all and by code. */
export interface Around {
  readonly known: readonly KnownWords[];
  readonly turns: readonly PlacedTurn[];
  readonly byCode: ReadonlyMap<string, PlacedTurn>;
  readonly volumes: readonly Volume[];
  /** Codes that are published, or about to be. */
  readonly promised: ReadonlySet<string>;
  /** Does a turn say what was published under the code of another speaker? */
  readonly isAnothers: (turn: PlacedTurn) => boolean;
}

/** One problem for each mistake: a split, a merge or a slip is one, whatever the number of turns it touches. */
export function tellMoves(moved: readonly MovedWords<PlacedTurn>[], around: Around): ToldMoves {
  const {known, byCode, isAnothers, promised} = around;
  const knownOf = new Map(known.map((each) => [each.code, each]));
  const others = new Set(moved.filter(({turn}) => isAnothers(turn)).map(({turn}) => turn));
  const {splits, merges} = findUndeclared(
    moved.filter(({turn}) => !others.has(turn)),
    knownOf,
    byCode,
    homesOf(around),
  );
  const undeclared = new Set([...splits.values(), ...merges.keys()].flat());
  const left = moved.filter(({turn}) => !undeclared.has(turn));
  const slips = slipsOf(left, around, knownOf);
  const slipped = new Map(
    slips.flatMap(({slipped: turns, heads}): [PlacedTurn, string | undefined][] => [
      ...heads.map((turn): [PlacedTurn, undefined] => [turn, undefined]),
      ...turns.map(({turn, from}): [PlacedTurn, string] => [turn, from]),
    ]),
  );
  const problems = [
    ...[...splits].map(([code, parts]) => moveAt(parts[0]!, [code], splitMessage(code, parts, byCode.get(code)))),
    ...[...merges].map(([turn, from]) => moveAt(turn, [from], mergedMessage(turn, from))),
    ...slips.map((slip) =>
      moveAt(
        slip.slipped[0]!.turn,
        slip.slipped.map(({from}) => from),
        slipMessage(
          slip,
          slip.slipped.some(({turn}) => others.has(turn)),
        ),
      ),
    ),
    ...left
      .filter(({turn}) => !slipped.get(turn))
      .map(({turn, from, kind}) => {
        const {wordings} = knownOf.get(from)!;
        const isNew = turn.code === undefined || !knownOf.has(turn.code);
        const isDraft = turn.code === undefined || !promised.has(turn.code);
        return kind === 'moved'
          ? moveAt(turn, [from], movedMessage(turn, {from, wordings, isDraft}, others.has(turn)))
          : errorAt('anchor/words-copied', turn.file, turn.line, copiedMessage(turn, {from, wordings, isNew}));
      }),
  ];
  return {problems, slipped};
}

function moveAt({file, line}: PlacedTurn, about: readonly string[], message: string): Problem {
  return {...errorAt('anchor/words-moved', file, line, message), about};
}

/** The ledger of every code that is in service. */
function homesOf({volumes}: Around): ReadonlyMap<string, string> {
  const all = volumes.flatMap((volume) => volume.turns.map((state) => ({...state, home: volume.name})));
  return new Map(all.flatMap(({id, status, home}) => (status === 'alive' ? [[id, home] as const] : [])));
}

/** Transcript by transcript: codes slip inside a file. */
function slipsOf(
  moved: readonly MovedWords<PlacedTurn>[],
  {turns}: Around,
  knownOf: ReadonlyMap<string, KnownWords>,
): Slip[] {
  const files = new Set(moved.map(({turn}) => turn.file));
  return [...files].flatMap((file) =>
    findSlips(
      moved.filter(({turn, kind}) => turn.file === file && kind === 'moved'),
      turns.filter((turn) => turn.file === file),
      knownOf,
    ),
  );
}
