import {likenessTo, SAME, type KnownWords} from '#core/anchors/known-words';
import type {MovedWords} from '#core/anchors/moved-words';
import type {PlacedTurn} from '#core/anchors/places';

/*
 * A turn was put in, or taken out, and the codes did not follow: each one stands before the words of its neighbour. That
 * is one mistake, whatever the number of turns: it is told once.
 */

/** A turn, and the code that its words were published under. */
export interface Slipped {
  readonly turn: PlacedTurn;
  readonly from: string;
}

/** Codes that slipped together, in the order of their lines: two at least. */
export interface Slip {
  readonly slipped: readonly Slipped[];
  /** Turns with other words than any of these codes had, under a code whose words went to a neighbour. */
  readonly heads: readonly PlacedTurn[];
}

interface Step extends Slipped {
  readonly index: number;
  /** How many turns lie from the code of these words to the words; absent when the transcript has lost that code. */
  readonly shift: number | undefined;
}

/** The slips among the moves inside one transcript, of which `turns` are all turns, in order. */
export function findSlips(
  moved: readonly MovedWords<PlacedTurn>[],
  turns: readonly PlacedTurn[],
  knownOf: ReadonlyMap<string, KnownWords>,
): Slip[] {
  const placeOf = new Map(turns.map(({code}, index) => [code, index]));
  const currentOf = (code: string | undefined) => (code === undefined ? undefined : knownOf.get(code)?.wordings.at(-1));
  const found = moved
    .filter(({turn, from}) => saysAnothers(turn, from, knownOf))
    .map(({turn, from}): Step => {
      const [index, place] = [turns.indexOf(turn), placeOf.get(from)];
      return {turn, from, index, shift: place === undefined ? undefined : index - place};
    });
  const common = commonShift(found);
  const steps = found.map((step) => meantBy(step, common, turns, knownOf));
  const isSteady = (index: number, shift: number) => {
    const {code, words} = turns[index]!;
    return words === currentOf(code) && words !== currentOf(turns[index - shift]?.code);
  };
  return groupSteps(steps, isSteady).map((group) => {
    const slipped = group.flatMap((step, rank) => [...passed(group[rank - 1], step, turns), step]);
    const members = new Set<PlacedTurn | undefined>(slipped.map(({turn}) => turn));
    const heads = slipped
      .flatMap(({from}) => turns[placeOf.get(from) ?? -1] ?? [])
      .filter((turn) => !members.has(turn) && likenessTo(turn.code, turn.words, knownOf) < SAME);
    return {slipped: slipped.map(({turn, from}) => ({turn, from})), heads};
  });
}

/** The words of another code as a whole, and no longer its own. */
function saysAnothers({code, words}: PlacedTurn, from: string, knownOf: ReadonlyMap<string, KnownWords>): boolean {
  const like = likenessTo(from, words, knownOf);
  return like >= SAME && like > likenessTo(code, words, knownOf);
}

/** Of codes that say as much the same, the one that is as far as most are: turns repeat each other (« Défavorable. »). */
function meantBy(
  step: Step,
  shift: number,
  turns: readonly PlacedTurn[],
  knownOf: ReadonlyMap<string, KnownWords>,
): Step {
  const {turn, from, index} = step;
  const near = turns[index - shift]?.code;
  if (near === undefined || likenessTo(near, turn.words, knownOf) < likenessTo(from, turn.words, knownOf)) return step;
  return {...step, from: near, shift};
}

function commonShift(steps: readonly Step[]): number {
  const counts = new Map<number, number>();
  for (const {shift} of steps) if (shift !== undefined) counts.set(shift, (counts.get(shift) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}

/** Steps that go together: one has the words of the other's code, or both are as long and no turn between stayed put. */
function groupSteps(steps: readonly Step[], isSteady: (index: number, shift: number) => boolean): Step[][] {
  const root = steps.map((_, rank) => rank);
  const rootOf = (rank: number): number => (root[rank] === rank ? rank : rootOf(root[rank]!));
  const join = (a: number, b: number) => (root[Math.max(rootOf(a), rootOf(b))] = Math.min(rootOf(a), rootOf(b)));
  const rankOf = new Map(steps.map(({turn}, rank) => [turn.code, rank]));
  const lastOf = new Map<number, number>();
  for (const [rank, {from, index, shift}] of steps.entries()) {
    const holder = rankOf.get(from);
    if (holder !== undefined) join(rank, holder);
    if (shift === undefined) continue;
    const last = lastOf.get(shift);
    lastOf.set(shift, rank);
    if (last === undefined) continue;
    let next = steps[last]!.index + 1;
    while (next < index && !isSteady(next, shift)) next++;
    if (next === index) join(rank, last);
  }
  const groups = new Map<number, Step[]>();
  for (const [rank, step] of steps.entries()) groups.set(rootOf(rank), [...(groups.get(rootOf(rank)) ?? []), step]);
  return [...groups.values()].filter((group) => group.length > 1);
}

/** Turns between two steps as long, whose words are too few, or too much corrected, to be recognised. */
function passed(before: Step | undefined, {index, shift}: Step, turns: readonly PlacedTurn[]): Slipped[] {
  if (before === undefined || shift === undefined || before.shift !== shift) return [];
  return turns.slice(before.index + 1, index).flatMap((turn, rank) => {
    const from = turns[before.index + 1 + rank - shift]?.code;
    return from === undefined ? [] : [{turn, from}];
  });
}
