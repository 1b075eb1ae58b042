import {RUN, type KnownWords, type SpokenToday} from '#core/anchors/known-words';
import {pairsOf} from '#core/anchors/pairs';

/** A turn, and whether words of it were published: it may then hold those of another beside its own. */
export interface Holder<T> {
  readonly turn: T;
  readonly isPublished: boolean;
}

/** So many words, as they are written, from which a wording is looked for by those after its first. */
const GLANCE = 3;

/**
 * For each turn, the codes of which it may say a whole wording, in the order of `known`: word for word for a new turn,
 * among others for a published one. Much of what was published is read, once for all turns.
 */
export function findWholes<T extends SpokenToday>(
  turns: readonly Holder<T>[],
  known: readonly KnownWords[],
): ReadonlyMap<T, ReadonlySet<KnownWords>> {
  const found = new Map<T, Set<KnownWords>>(turns.map(({turn}) => [turn, new Set()]));
  const published = turns.flatMap(({turn, isPublished}) => (isPublished ? [turn] : []));
  const byWords = groupBy(
    turns.flatMap(({turn, isPublished}) => (isPublished ? [] : [turn])),
    ({words}) => [words],
  );
  const byGlance = groupBy(published, ({words}) => glances(words.split(' ')));
  for (const each of known)
    for (const wording of each.wordings) {
      for (const turn of byWords.get(wording) ?? []) found.get(turn)!.add(each);
      if (published.length === 0) continue;
      for (const turn of mayHold(wording, published, byGlance))
        if (turn.words.includes(wording)) found.get(turn)!.add(each);
    }
  return found;
}

/** The first and the last word of a wording may be the end and the beginning of another: they are not looked at. */
function mayHold<T>(wording: string, all: readonly T[], byGlance: ReadonlyMap<string, readonly T[]>): readonly T[] {
  const words = wording.split(' ', GLANCE + 2);
  if (words.length === GLANCE + 2) return byGlance.get(words.slice(1, -1).join(' ')) ?? [];
  return pairsOf(wording).size >= RUN ? all : [];
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
