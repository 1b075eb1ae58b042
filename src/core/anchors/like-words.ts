import {FORMULA, SAME, type KnownWords} from '#core/anchors/known-words';
import {countOf, likeness, pairsOf, type Pairs} from '#core/anchors/pairs';

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

interface Index {
  readonly wordings: readonly Wording[];
  /** How many pairs each wording has. */
  readonly sizes: Uint32Array;
  /** Where a pair is: places in `wordings`. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  readonly counts: Uint32Array;
}

/** `texts`: those that may be asked about; of another, every wording is read again. */
export function likeWordsIn(known: readonly KnownWords[], texts: Iterable<string>): FindLike {
  const all = new Set(texts);
  let index: Index | undefined;
  return (text, least) => {
    const now = pairsOf(text);
    if (!all.has(text)) return areLike(now, least, wordingsOf(known));
    index ??= indexOf(wordingsOf(known), all);
    return areLike(now, least, mayBeLike(now, least, index));
  };
}

function wordingsOf(known: readonly KnownWords[]): Wording[] {
  return known.flatMap((of) => of.wordings.map((text) => ({of, text})));
}

function* areLike(now: Pairs, least: number, wordings: Iterable<Wording>): Iterable<Wording> {
  for (const wording of wordings) if (likeness(now, pairsOf(wording.text)) >= least) yield wording;
}

function indexOf(wordings: readonly Wording[], texts: Iterable<string>): Index {
  const places = new Map<string, number[]>();
  for (const text of texts) for (const pair of pairsOf(text).keys()) if (!places.has(pair)) places.set(pair, []);
  const sizes = new Uint32Array(wordings.length);
  for (const [place, {text}] of wordings.entries()) {
    const pairs = pairsOf(text);
    sizes[place] = countOf(pairs);
    for (const pair of pairs.keys()) places.get(pair)?.push(place);
  }
  return {wordings, sizes, places, counts: new Uint32Array(wordings.length)};
}

/**
 * Every wording that is like a text, and few others. The pairs that most wordings have tell nothing and are left out, as
 * many as make half of what a wording as short as can be has to share: those that are like it have enough of the rest.
 */
function mayBeLike(now: Pairs, least: number, {wordings, sizes, places, counts}: Index): Wording[] {
  const size = countOf(now);
  const rarestFirst = [...now]
    .map(([pair, times]) => ({times, at: places.get(pair)!}))
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

/** Is a text what FORMULA other codes as good as say today, `but` a few? */
export type IsFormula = (text: string, but: readonly (string | undefined)[]) => boolean;

/** Each text is looked up once, whatever the codes it is compared with: two of those may be left out. */
export function formulasIn(findLike: FindLike): IsFormula {
  const found = new Map<string, ReadonlySet<string>>();
  const sayersOf = (text: string) => {
    const codes = new Set<string>();
    for (const {of, text: wording} of findLike(text, SAME)) {
      if (wording === of.wordings.at(-1)) codes.add(of.code);
      if (codes.size >= FORMULA + 2) break;
    }
    found.set(text, codes);
    return codes;
  };
  return (text, but) => {
    const codes = found.get(text) ?? sayersOf(text);
    return [...codes].filter((code) => !but.includes(code)).length >= FORMULA;
  };
}
