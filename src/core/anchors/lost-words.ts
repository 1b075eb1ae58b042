import {RUN, SAME, type Declared, type KnownWords, type SpokenToday} from '#core/anchors/known-words';
import {countOf, pairsOf, spoken, without, type Pairs} from '#core/anchors/pairs';

/** So many pairs make more than a coincidence. */
export const SEVERAL = 6;

/** A published wording, and what the turns that have it from its code no longer say of it. */
export interface Lost {
  readonly code: string;
  readonly isReplaced: boolean;
  readonly wording: string;
  readonly isCurrent: boolean;
  readonly whole: Pairs;
  /** How many pairs the whole wording has. */
  readonly size: number;
  readonly lost: Pairs;
}

/** What published wordings have lost since, by the turns that have each code `now`: nothing, for nearly all codes of nearly all builds. */
export function findLost(
  now: ReadonlyMap<string, SpokenToday>,
  known: readonly KnownWords[],
  declared: Pick<Declared, 'heirs'>,
): Lost[] {
  return known.flatMap(({code, wordings, replaced}) => {
    const current = wordings.at(-1);
    if (wordings.length === 1 && now.get(code)?.words === current) return [];
    const held = [code, ...declared.heirs(code)].flatMap((heir) => now.get(heir)?.words ?? []);
    const heldPairs = held.map(pairsOf);
    return wordings.flatMap((wording, index): Lost[] => {
      const isCurrent = wording === current;
      const whole = pairsOf(wording);
      const size = countOf(whole);
      const lost = without(whole, heldPairs);
      // An earlier wording of a few words may well be said by someone else by now.
      return lost.size === 0 || (!isCurrent && size <= RUN)
        ? []
        : [{code, isReplaced: index < replaced, wording, isCurrent, whole, size, lost}];
    });
  });
}

/** For the pairs that a turn gained, the wordings that lost so many of them that they may be where it has them from. */
export type FindGivers = (turn: SpokenToday, now: Pairs, gained: Pairs) => readonly Lost[];

export function giversAmong(lost: readonly Lost[]): FindGivers {
  const byPair = new Map<string, Lost[]>();
  for (const each of lost)
    for (const pair of each.lost.keys()) {
      const others = byPair.get(pair);
      if (others) others.push(each);
      else byPair.set(pair, [each]);
    }
  return (turn, now, gained) => {
    const moved = new Map<Lost, number>();
    for (const [pair, times] of gained)
      for (const each of byPair.get(pair) ?? [])
        moved.set(each, (moved.get(each) ?? 0) + Math.min(times, each.lost.get(pair)!));
    const length = countOf(now);
    const said = spoken(turn.words);
    return [...moved].flatMap(([each, count]) =>
      count >= SEVERAL || (2 * count) / (length + each.size) >= SAME || spoken(each.wording) === said ? [each] : [],
    );
  };
}
