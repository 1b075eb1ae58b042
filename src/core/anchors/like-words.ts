import type {KnownWords} from '#core/anchors/known-words';
import {countOf, likeness, pairsOf, type Pairs} from '#core/anchors/pairs';
import {placePairs, type Placed} from '#core/anchors/place-pairs';

/*
 * What was published that is like a text. To compare every text with every wording would take minutes in a large
 * archive: the wordings are read once, the first time that it is asked, and what is kept is where they have the pairs
 * of the texts that may be asked about. The answers are the same.
 */

/** A wording, and the code it was published under. */
export interface Wording {
  readonly of: KnownWords;
  readonly text: string;
}

/** The wordings whose likeness to a text is `least` or more, in any order. */
export type FindLike = (text: string, least: number) => Iterable<Wording>;

/** `texts`: those that may be asked about; of another, every wording is read again. */
export function likeWordsIn(known: readonly KnownWords[], texts: Iterable<string>): FindLike {
  const all = new Set(texts);
  const wordings = wordingsOf(known);
  let index: Placed | undefined;
  return (text, least) => {
    const now = pairsOf(text);
    if (!all.has(text)) return areLike(now, least, wordings);
    index ??= placePairs(
      wordings.map((wording) => wording.text),
      all,
    );
    return areLike(now, least, mayBeLike(now, least, wordings, index));
  };
}

function wordingsOf(known: readonly KnownWords[]): Wording[] {
  return known.flatMap((of) => of.wordings.map((text) => ({of, text})));
}

function* areLike(now: Pairs, least: number, wordings: Iterable<Wording>): Iterable<Wording> {
  for (const wording of wordings) if (likeness(now, pairsOf(wording.text)) >= least) yield wording;
}

/**
 * Every wording that is like a text, and few others. The pairs that most wordings have tell nothing and are left out, as
 * many as make half of what a wording as short as can be has to share: those that are like it have enough of the rest.
 */
function mayBeLike(
  now: Pairs,
  least: number,
  wordings: readonly Wording[],
  {sizes, placesOf, counts}: Placed,
): Wording[] {
  const size = countOf(now);
  const rarestFirst = [...now]
    .map(([pair, times]) => ({times, at: placesOf(pair)}))
    .sort((a, b) => a.at.length - b.at.length);
  let skipped = 0;
  const most = (size * least) / (2 - least) / 2;
  while (rarestFirst.length > 0 && skipped + rarestFirst.at(-1)!.times <= most) skipped += rarestFirst.pop()!.times;
  const touched: number[] = [];
  for (const {times, at} of rarestFirst)
    for (const place of at) {
      if (counts[place] === 0) touched.push(place);
      counts[place]! += times;
    }
  const found = touched.filter((place) => (2 * (counts[place]! + skipped)) / (size + sizes[place]!) >= least);
  for (const place of touched) counts[place] = 0;
  return found.map((place) => wordings[place]!);
}
