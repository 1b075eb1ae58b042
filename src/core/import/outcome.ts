import {type Meeting, meetingsOf} from '#core/import/alignment';
import type {Replaced} from '#core/import/replace';
import {isMostlyIn, isSaidAlike} from '#core/import/same-words';
import type {Spoken} from '#core/import/spoken';

/** What became of a turn of before that no turn goes on with, or whose words went elsewhere too. */
export type Fate =
  | {readonly kind: 'gone'; readonly before: Spoken}
  /** Its words are in a turn that goes on with another of before, of the same speaker. */
  | {readonly kind: 'merged'; readonly before: Spoken; readonly into: number}
  /** It goes on, and new turns of the same speaker hold words of it. */
  | {readonly kind: 'split'; readonly before: Spoken; readonly parts: readonly number[]}
  /** Turns of someone else hold its words: `isWhole`, it does not go on at all. */
  | {readonly kind: 'passed'; readonly before: Spoken; readonly to: readonly number[]; readonly isWhole: boolean};

/** How many turns, and what a person may have to decide. Turns of the result are told by their rank. */
export interface Outcome {
  readonly kept: number;
  readonly reworded: number;
  readonly added: number;
  readonly fates: readonly Fate[];
}

export function outcomeOf({alignment, heirs}: Replaced): Outcome {
  const {before, after} = alignment;
  const meetings = meetingsOf(alignment);
  const holders = new Map([...heirs].map(([other, index]) => [index, other]));
  const made = madeOf(meetings, alignment, (other) => !heirs.has(other));
  const fates = before.flatMap((spoken, index): Fate[] => {
    const parts = made.get(index) ?? [];
    const own = parts.filter((other) => after[other]!.speaker === spoken.speaker);
    const others = parts.filter((other) => after[other]!.speaker !== spoken.speaker);
    const isWhole = !holders.has(index);
    return [
      ...(own.length > 0 && !isWhole ? [{kind: 'split', before: spoken, parts: own} as const] : []),
      ...(others.length > 0 ? [{kind: 'passed', before: spoken, to: others, isWhole} as const] : []),
      ...(isWhole && others.length === 0 ? [lostFate(spoken, takersOf(index, meetings, after, spoken), after)] : []),
    ];
  });
  const same = [...heirs].filter(([other, index]) => isSaidAlike(before[index]!, after[other]!)).length;
  const explained = new Set(fates.flatMap((fate) => ('parts' in fate ? fate.parts : 'to' in fate ? fate.to : [])));
  return {
    kept: same,
    reworded: heirs.size - same,
    added: after.filter((_, other) => !heirs.has(other) && !explained.has(other)).length,
    fates,
  };
}

/** Turn of before → the turns among `asked` that are mostly made of its words. */
function madeOf(
  meetings: readonly Meeting[],
  {before, after}: Replaced['alignment'],
  isAsked: (other: number) => boolean,
): Map<number, number[]> {
  const main = new Map<number, Meeting>();
  for (const meeting of meetings) {
    const {before: index, after: other, words} = meeting;
    if (!isAsked(other) || !isMostlyIn(after[other]!, before[index]!)) continue;
    if (words > (main.get(other)?.words ?? 0)) main.set(other, meeting);
  }
  const made = new Map<number, number[]>();
  for (const [other, {before: index}] of main) made.set(index, [...(made.get(index) ?? []), other]);
  return made;
}

/** The turns that took in most of what a turn said. */
function takersOf(index: number, meetings: readonly Meeting[], after: readonly Spoken[], spoken: Spoken): number[] {
  return meetings
    .filter((meeting) => meeting.before === index && isMostlyIn(spoken, after[meeting.after]!))
    .sort((a, b) => b.words - a.words)
    .map((meeting) => meeting.after);
}

function lostFate(before: Spoken, [into]: readonly number[], after: readonly Spoken[]): Fate {
  if (into === undefined) return {kind: 'gone', before};
  if (after[into]!.speaker === before.speaker) return {kind: 'merged', before, into};
  return {kind: 'passed', before, to: [into], isWhole: true};
}
