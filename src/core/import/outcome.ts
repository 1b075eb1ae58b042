import {RUN} from '#core/anchors/known-words';
import {absentRuns, type AbsentRun} from '#core/import/absent-runs';
import {countOf, shared, without, type Pairs} from '#core/anchors/pairs';
import {type Meeting, meetingsOf} from '#core/import/alignment';
import {type ChangedTime, changedTimes} from '#core/import/changed-times';
import type {Replaced} from '#core/import/replace';
import {wordsOf} from '#core/formats/archive-markdown/words-of';
import {gainedFrom, isMostlyIn, isSaidAlike, timesSaid} from '#core/import/same-words';
import type {Spoken} from '#core/import/spoken';
import type {Transcript} from '#core/model/transcript';
import {foldText} from '#core/text/fold-text';

/** What became of a turn of before that no turn goes on with, or whose words went elsewhere too. */
export type Fate =
  | {readonly kind: 'gone'; readonly before: Spoken}
  /** The file has its code, in the same mouth, on words that are not recognisably its own. */
  | {readonly kind: 'rewritten'; readonly before: Spoken; readonly into: number}
  /** Its words are in a turn that goes on with another of before, of the same speaker. */
  | {readonly kind: 'merged'; readonly before: Spoken; readonly into: number}
  /** It goes on, and new turns of the same speaker hold words of it. */
  | {readonly kind: 'split'; readonly before: Spoken; readonly parts: readonly number[]}
  /** Turns of someone else hold its words: `isWhole`, it does not go on at all. */
  | {readonly kind: 'passed'; readonly before: Spoken; readonly to: readonly number[]; readonly isWhole: boolean};

/** How many turns, and what a person may have to decide. Turns of the result are told by their rank. */
export interface Outcome {
  readonly kept: number;
  /** Of those that are kept, how many have the same words written in another way: accents, capitals, punctuation. */
  readonly respelt: number;
  readonly reworded: number;
  readonly added: number;
  readonly fates: readonly Fate[];
  /** Turns of before in a row that are not in the file: one decision, however many they are. */
  readonly runs: readonly AbsentRun[];
  /** Ranks in the result of the drafts that the file could not hold, and that stay: other ranks do not count them. */
  readonly left: ReadonlySet<number>;
  readonly times: readonly ChangedTime[];
}

export function outcomeOf(replaced: Replaced, before: Transcript, left: Outcome['left']): Outcome {
  return {...fatesOf(replaced), left, times: changedTimes(replaced, before.chapters)};
}

function fatesOf({alignment, heirs}: Replaced): Omit<Outcome, 'left' | 'times'> {
  const {before, after} = alignment;
  const meetings = meetingsOf(alignment);
  const holders = new Map([...heirs].map(([other, index]) => [index, other]));
  const taken = takenBy(meetings, {alignment, heirs});
  const bearers = new Map(
    after.flatMap(({turn}, other) =>
      turn.code === undefined || heirs.has(other) ? [] : [[turn.code, other] as const],
    ),
  );
  const fates = before.flatMap((spoken, index): Fate[] => {
    const parts = taken.get(index) ?? [];
    const own = parts.filter((other) => after[other]!.speaker === spoken.speaker);
    const others = parts.filter((other) => after[other]!.speaker !== spoken.speaker);
    const isWhole = !holders.has(index);
    return [
      ...(own.length > 0 && !isWhole ? [{kind: 'split', before: spoken, parts: own} as const] : []),
      ...(others.length > 0 ? [{kind: 'passed', before: spoken, to: others, isWhole} as const] : []),
      ...(isWhole && others.length === 0
        ? [lostFate(spoken, takersOf(index, meetings, {alignment, heirs}), after, bearers.get(spoken.turn.code ?? ''))]
        : []),
    ];
  });
  const alike = [...heirs].filter(([other, index]) => isSaidAlike(before[index]!, after[other]!));
  const same = alike.length;
  const explained = new Set(fates.flatMap(turnsOf));
  return {
    kept: same,
    respelt: alike.filter(([other, index]) => written(before[index]!) !== written(after[other]!)).length,
    reworded: heirs.size - same,
    added: after.filter((_, other) => !heirs.has(other) && !explained.has(other)).length,
    fates,
    runs: absentRuns(
      before,
      fates.flatMap((fate) => (fate.kind === 'gone' ? [fate.before] : [])),
    ),
  };
}

function written({turn}: Spoken): string {
  return foldText(wordsOf(turn));
}

/** The new turns that a fate accounts for. */
function turnsOf(fate: Fate): readonly number[] {
  if (fate.kind === 'rewritten') return [fate.into];
  return 'parts' in fate ? fate.parts : 'to' in fate ? fate.to : [];
}

/** Turn of before → the turns that hold words of it, and that it does not go on in. */
function takenBy(
  meetings: readonly Meeting[],
  {alignment: {before, after}, heirs}: Pick<Replaced, 'alignment' | 'heirs'>,
): Map<number, number[]> {
  const taken = new Map<number, number[]>();
  for (const {before: index, after: other} of meetings) {
    const own = heirs.get(other);
    const [from, to] = [before[index]!, after[other]!];
    const isTaken =
      own === undefined
        ? isMostlyIn(to, from) || isPassage(to.pairs, from)
        : own !== index && from.speaker !== to.speaker && isPassage(without(to.pairs, [before[own]!.pairs]), from);
    if (isTaken) taken.set(index, [...new Set([...(taken.get(index) ?? []), other])]);
  }
  return taken;
}

function isPassage(pairs: Pairs, from: Spoken): boolean {
  return shared(pairs, from.pairs) >= RUN;
}

/**
 * The turns that took in most of what a turn said. Fewer words than prove it elsewhere are enough here, where the two turns
 * meet, when the other one did not say them in what it goes on with.
 */
function takersOf(
  index: number,
  meetings: readonly Meeting[],
  {alignment: {before, after}, heirs}: Pick<Replaced, 'alignment' | 'heirs'>,
): number[] {
  const spoken = before[index]!;
  const hasTaken = (other: number) => {
    const own = before[heirs.get(other) ?? -1];
    const taker = after[other]!;
    return (
      isHalfOf(gainedFrom(spoken, taker, own), spoken) || timesSaid(spoken, taker) > (own ? timesSaid(spoken, own) : 0)
    );
  };
  return meetings
    .filter(({before: from, after: other}) => from === index && (isMostlyIn(spoken, after[other]!) || hasTaken(other)))
    .sort((a, b) => b.words - a.words)
    .map((meeting) => meeting.after);
}

/** Are these pairs half of those inside a turn? A pair alone is in many. */
function isHalfOf(count: number, {pairs}: Spoken): boolean {
  const edges = 2;
  return count > 1 && count * 2 >= countOf(pairs) - edges;
}

function lostFate(
  before: Spoken,
  [into]: readonly number[],
  after: readonly Spoken[],
  bearer: number | undefined,
): Fate {
  if (into === undefined) {
    if (bearer === undefined || after[bearer]!.speaker !== before.speaker) return {kind: 'gone', before};
    return {kind: 'rewritten', before, into: bearer};
  }
  if (after[into]!.speaker === before.speaker) return {kind: 'merged', before, into};
  return {kind: 'passed', before, to: [into], isWhole: true};
}
