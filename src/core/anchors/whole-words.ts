import type {KnownWords, SpokenToday} from '#core/anchors/known-words';
import {says, spoken} from '#core/anchors/pairs';

/** A turn, and whether words of it were published: it may then hold those of another beside its own. */
export interface Holder<T> {
  readonly turn: T;
  readonly isPublished: boolean;
}

/** So many words by which a wording is looked for: those it begins with. Turns compared for their words have more. */
const GLANCE = 3;

/** Characters that hold them, and one more word that may be cut. */
const BEGINNING = 60;

/**
 * For each turn, the codes of which it may say a whole wording, in the order of `known`: word for word for a new turn,
 * among others for a published one, however they are written. Much of what was published is read, once for all turns.
 */
export function findWholes<T extends SpokenToday>(
  turns: readonly Holder<T>[],
  known: readonly KnownWords[],
): ReadonlyMap<T, ReadonlySet<KnownWords>> {
  const found = new Map<T, Set<KnownWords>>(turns.map(({turn}) => [turn, new Set()]));
  if (turns.length === 0) return found;
  const holders = turns.map((holder) => ({...holder, said: spoken(holder.turn.words)}));
  const byWords = groupBy(
    holders.filter(({isPublished}) => !isPublished),
    ({said}) => [said],
  );
  const byGlance = groupBy(
    holders.filter(({isPublished}) => isPublished),
    ({said}) => glances(said.split(' ')),
  );
  const firsts = new Set([...byWords.keys(), ...byGlance.keys()].map(firstWords));
  for (const each of known)
    for (const wording of each.wordings) {
      // Nearly all are told apart by how they begin, which is read without reading the rest.
      const beginning = wording.slice(0, BEGINNING);
      const cut = beginning.length === wording.length ? undefined : firstWords(spoken(beginning).replace(/ ?\S+$/, ''));
      if (cut !== undefined && cut.split(' ').length === GLANCE && !firsts.has(cut)) continue;
      const said = spoken(wording);
      const first = firstWords(said);
      for (const {turn} of byWords.get(said) ?? []) found.get(turn)!.add(each);
      for (const holder of byGlance.get(first) ?? []) if (says(holder.said, said)) found.get(holder.turn)!.add(each);
    }
  return found;
}

function firstWords(said: string): string {
  return said.split(' ', GLANCE).join(' ');
}

function groupBy<T>(turns: readonly T[], keysOf: (turn: T) => Iterable<string>): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const turn of turns)
    for (const key of new Set(keysOf(turn))) {
      const group = groups.get(key);
      if (group) group.push(turn);
      else groups.set(key, [turn]);
    }
  return groups;
}

function glances(words: readonly string[]): string[] {
  return words.slice(GLANCE - 1).map((_, at) => words.slice(at, at + GLANCE).join(' '));
}
