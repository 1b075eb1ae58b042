import type {IsAccounted, KnownWords, SpokenToday} from '#core/anchors/known-words';
import {says, spoken} from '#core/anchors/pairs';

/*
 * A header line put into a published turn parts it in two: the code keeps one half, and the other, however short, stands
 * in a new turn beside it. Pairs of words cannot tell it from a correction; the place can.
 */

/** So many words, among others that were corrected, are no chance between neighbours: « La parole est à… » has more. */
const SHORT = 3;

/** New turns, in the order of the transcripts → the code of the neighbour that lost their words. */
export function findCutWords<T extends SpokenToday>(
  today: readonly T[],
  knownOf: ReadonlyMap<string, KnownWords>,
  isNew: (turn: T) => boolean,
  isAccounted: IsAccounted,
): ReadonlyMap<T, string> {
  const found = new Map<T, string>();
  for (const [at, holder] of today.entries()) {
    if (holder.code === undefined || holder.isConfirmed) continue;
    const before = knownOf.get(holder.code)?.wordings.at(-1);
    if (before === undefined || before === holder.words) continue;
    const lost = lostIn(spoken(before), spoken(holder.words));
    for (const step of [1, -1])
      for (let place = at + step; isBeside(today[place], holder, isNew); place += step) {
        const turn = today[place]!;
        if (isCut(spoken(turn.words), lost) && !isAccounted(turn, holder.code)) found.set(turn, holder.code);
      }
  }
  return found;
}

/** What a turn no longer says: `end` when it kept its beginning, or its end, word for word. */
interface Loss {
  readonly end: string | undefined;
  readonly before: string;
  readonly now: string;
}

function lostIn(before: string, now: string): Loss {
  const end = before.startsWith(`${now} `)
    ? before.slice(now.length + 1)
    : before.endsWith(` ${now}`)
      ? before.slice(0, -now.length - 1)
      : undefined;
  return {end, before, now};
}

function isCut(words: string, {end, before, now}: Loss): boolean {
  if (words === '') return false;
  if (end !== undefined) return says(end, words);
  return words.split(' ').length >= SHORT && says(before, words) && !says(now, words);
}

function isBeside<T extends SpokenToday>(turn: T | undefined, {session}: T, isNew: (turn: T) => boolean): turn is T {
  return turn !== undefined && turn.session === session && isNew(turn);
}
