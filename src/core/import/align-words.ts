/*
 * Which words of a text are words of another, in the same order? Both are sittings of hours, corrected here and there.
 * What they have in common at both ends is taken first, then runs of words that each text has once are anchors, the
 * longest runs first; between anchors the same again. Small gaps are compared word by word. A large gap without any
 * anchor is another text: nothing of it is the same. So 150,000 words take a second, whatever they are.
 */

const RUNS = [6, 3, 1];
/** Cells of the table of a small gap. */
const SMALL = 40_000;
/** Anchors within anchors: texts made to have one anchor at a time do not exhaust the reader. */
const DEPTH = 40;

interface Range {
  readonly from: number;
  readonly to: number;
}

/** For each word of `before`, the place of the same word in `after`, or -1; places only go up. */
export function alignWords(before: readonly string[], after: readonly string[]): readonly number[] {
  const places = before.map(() => -1);
  const align = (a: Range, b: Range, depth: number): void => {
    const [left, right] = takeEnds(before, after, a, b, places);
    if (left.from === left.to || right.from === right.to) return;
    if ((left.to - left.from) * (right.to - right.from) <= SMALL) return alignSmall(before, after, left, right, places);
    const anchors = depth < DEPTH ? findAnchors(before, after, left, right) : [];
    if (anchors.length === 0) return;
    let [from, other] = [left.from, right.from];
    for (const [at, place, length] of anchors) {
      // Anchors may touch: what one has taken, the next leaves.
      if (at < from || place < other) continue;
      align({from, to: at}, {from: other, to: place}, depth + 1);
      for (let step = 0; step < length; step++) places[at + step] = place + step;
      [from, other] = [at + length, place + length];
    }
    align({from, to: left.to}, {from: other, to: right.to}, depth + 1);
  };
  align({from: 0, to: before.length}, {from: 0, to: after.length}, 0);
  return places;
}

function takeEnds(
  before: readonly string[],
  after: readonly string[],
  a: Range,
  b: Range,
  places: number[],
): [Range, Range] {
  let [from, other, to, end] = [a.from, b.from, a.to, b.to];
  while (from < to && other < end && before[from] === after[other]) places[from++] = other++;
  while (from < to && other < end && before[to - 1] === after[end - 1]) places[--to] = --end;
  return [
    {from, to},
    {from: other, to: end},
  ];
}

/** Runs of words that each text has once, in an order that both have; of the longest length that gives any. */
function findAnchors(
  before: readonly string[],
  after: readonly string[],
  a: Range,
  b: Range,
): (readonly [at: number, place: number, length: number])[] {
  for (const length of RUNS) {
    const [mine, theirs] = [uniqueRuns(before, a, length), uniqueRuns(after, b, length)];
    const common = [...mine].flatMap(([run, at]) => {
      const place = theirs.get(run);
      return at === -1 || place === undefined || place === -1 ? [] : [[at, place] as const];
    });
    const rising = longestRise(common);
    if (rising.length > 0) return rising.map(([at, place]) => [at, place, length] as const);
  }
  return [];
}

/** Each run of words and its place; -1: it stands in several. */
function uniqueRuns(words: readonly string[], {from, to}: Range, length: number): Map<string, number> {
  const runs = new Map<string, number>();
  for (let at = from; at + length <= to; at++) {
    const run = words.slice(at, at + length).join(' ');
    runs.set(run, runs.has(run) ? -1 : at);
  }
  return runs;
}

/** The longest list of pairs, already in the order of their first places, whose second places go up too. */
function longestRise(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const ends: number[] = [];
  const previous: number[] = [];
  pairs.forEach(([, place], index) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[ends[middle]!]![1] < place) low = middle + 1;
      else high = middle;
    }
    previous.push(low > 0 ? ends[low - 1]! : -1);
    ends[low] = index;
  });
  const rise: (readonly [number, number])[] = [];
  for (let index = ends.at(-1) ?? -1; index !== -1; index = previous[index]!) rise.push(pairs[index]!);
  return rise.reverse();
}

/** The longest common subsequence, by its table. */
function alignSmall(before: readonly string[], after: readonly string[], a: Range, b: Range, places: number[]): void {
  const width = b.to - b.from + 1;
  const lengths = new Uint16Array((a.to - a.from + 1) * width);
  const cell = (at: number, place: number) => (at - a.from) * width + place - b.from;
  for (let at = a.to - 1; at >= a.from; at--) {
    for (let place = b.to - 1; place >= b.from; place--) {
      lengths[cell(at, place)] =
        before[at] === after[place]
          ? lengths[cell(at + 1, place + 1)]! + 1
          : Math.max(lengths[cell(at + 1, place)]!, lengths[cell(at, place + 1)]!);
    }
  }
  for (let [at, place] = [a.from, b.from]; at < a.to && place < b.to;) {
    if (before[at] === after[place]) places[at++] = place++;
    else if (lengths[cell(at + 1, place)]! >= lengths[cell(at, place + 1)]!) at++;
    else place++;
  }
}
