import {isOfAnother, type KnownWords, type SpokenToday} from '#core/anchors/known-words';
import {wordsIn, type Pairs} from '#core/anchors/pairs';

/** Words in a row by which a text that may hold a passage of another is known at a glance. */
const GLANCE = 3;
/** Pairs that a word changed, added or removed takes out of a passage, and one more. */
const GAP = 3;

/** The longest passage of a text that stands in another, in the same order, but for a word here and there: its pairs. */
export function longestPassage(pairs: Pairs, other: Pairs): number {
  const places = new Map([...other.keys()].map((pair, place) => [pair, place]));
  let longest = 0;
  let ends: {at: number; place: number; length: number}[] = [];
  for (const [at, pair] of [...pairs.keys()].entries()) {
    const place = places.get(pair);
    if (place === undefined) continue;
    ends = ends.filter((end) => at - end.at <= GAP);
    const before = ends.filter((end) => place > end.place && place - end.place <= GAP);
    const length = 1 + Math.max(0, ...before.map((end) => end.length));
    ends.push({at, place, length});
    longest = Math.max(longest, length);
  }
  return longest;
}

/** A turn, and the wordings that were published of it: none of a new one. */
export interface Borrower<T> {
  readonly turn: T;
  readonly before: readonly string[];
}

/**
 * For each turn, the codes of others that may have lent it a passage: three words in a row that it did not have,
 * however they are written. Much of what was published is read: no pairs are made of words that nobody took.
 */
export function findLenders<T extends SpokenToday>(
  borrowers: readonly Borrower<T>[],
  known: readonly KnownWords[],
  today: Pick<ReadonlyMap<string, SpokenToday>, 'get'>,
): ReadonlyMap<T, ReadonlySet<KnownWords>> {
  const lenders = new Map<T, Set<KnownWords>>();
  const byGlance = new Map<string, Borrower<T>[]>();
  for (const borrower of borrowers) {
    const had = new Set(borrower.before.flatMap((wording) => glances(wording, 1)));
    lenders.set(borrower.turn, new Set());
    for (const glance of new Set(glances(borrower.turn.words, 1))) {
      if (had.has(glance)) continue;
      const others = byGlance.get(glance);
      if (others) others.push(borrower);
      else byGlance.set(glance, [borrower]);
    }
  }
  const isAnyPublished = borrowers.some(({before}) => before.length > 0);
  const sessions = new Set(borrowers.map(({turn}) => turn.session));
  for (const each of known) {
    const holder = today.get(each.code);
    if (!holder || !(isAnyPublished || sessions.has(holder.session))) continue;
    for (const wording of each.wordings)
      // Words that stand beside each other here do there: one place in three is enough to find a passage.
      for (const glance of glances(wording, GLANCE))
        for (const {turn, before} of byGlance.get(glance) ?? [])
          if (isOfAnother(turn, holder, before.length > 0)) lenders.get(turn)!.add(each);
  }
  return lenders;
}

function glances(text: string, step: number): string[] {
  const words = wordsIn(text);
  const found: string[] = [];
  for (let at = 0; at + GLANCE <= words.length; at += step) found.push(words.slice(at, at + GLANCE).join(' '));
  return found;
}
