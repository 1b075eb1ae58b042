import {type Alignment, meetingsOf} from '#core/import/alignment';
import {isPartOf, isSaidAlike, isSame, likenessOf} from '#core/import/same-words';
import type {Spoken} from '#core/import/spoken';

/** Turn of after → turn of before that it goes on with, and whose code it may bear; each at most once. */
export type Heirs = ReadonlyMap<number, number>;

/**
 * Which turns are the same? Always of one speaker, and with words that are recognisably the same: those that say so by
 * their code, first; then those that stand at the same place among the words, the most alike first; then those that were
 * moved as they stood.
 */
export function matchTurns(alignment: Alignment): Heirs {
  const {before, after} = alignment;
  const heirs = new Map<number, number>();
  /** The other way round. */
  const holders = new Map<number, number>();
  const give = (index: number, other: number) => {
    if (holders.has(index) || heirs.has(other)) return;
    heirs.set(other, index);
    holders.set(index, other);
  };
  for (const [index, other] of byCode(before, after)) give(index, other);
  const meetings = meetingsOf(alignment)
    .map((each) => ({...each, like: likenessOf(before[each.before]!, after[each.after]!)}))
    .filter((each) => mayBe(before[each.before]!, after[each.after]!));
  for (const each of [...meetings].sort((a, b) => b.like - a.like || b.words - a.words)) give(each.before, each.after);
  for (const {before: index, after: other} of meetings) {
    // Of the parts of a turn that was cut, the first goes on with it.
    const later = holders.get(index);
    if (later === undefined || later <= other || heirs.has(other)) continue;
    if (!isPartOf(after[other]!, before[index]!) || after[later]!.turn.code !== undefined) continue;
    heirs.delete(later);
    heirs.set(other, index);
    holders.set(index, other);
  }
  for (const [index, other] of moved(before, after, holders, heirs)) give(index, other);
  return heirs;
}

function mayBe(before: Spoken, after: Spoken): boolean {
  return before.speaker === after.speaker && isSame(before, after);
}

function byCode(before: readonly Spoken[], after: readonly Spoken[]): [number, number][] {
  const places = new Map(before.map(({turn}, index) => [turn.code, index]));
  return after.flatMap((spoken, other): [number, number][] => {
    const index = spoken.turn.code === undefined ? undefined : places.get(spoken.turn.code);
    return index !== undefined && mayBe(before[index]!, spoken) ? [[index, other]] : [];
  });
}

/** Turns that are left, of the same words and the same speaker, and alone to say them. */
function moved(
  before: readonly Spoken[],
  after: readonly Spoken[],
  holders: ReadonlyMap<number, number>,
  heirs: Heirs,
): [number, number][] {
  const left = after.map((_, other) => other).filter((other) => !heirs.has(other));
  const key = ({speaker, tokens}: Spoken) => JSON.stringify([speaker, tokens]);
  const byWords = new Map<string, number[]>();
  for (const other of left) byWords.set(key(after[other]!), [...(byWords.get(key(after[other]!)) ?? []), other]);
  const lost = before.map((_, index) => index).filter((index) => !holders.has(index));
  return lost.flatMap((index): [number, number][] => {
    const [other, ...more] = byWords.get(key(before[index]!)) ?? [];
    const isAlone = lost.every((each) => each === index || !isSaidAlike(before[each]!, before[index]!));
    return other !== undefined && more.length === 0 && isAlone ? [[index, other]] : [];
  });
}
