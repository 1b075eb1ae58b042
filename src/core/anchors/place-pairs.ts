import {wordsIn} from '#core/anchors/pairs';

/** Where pairs of words stand, among many texts. */
export interface Placed {
  /** How many pairs each text has. */
  readonly sizes: Uint32Array;
  /** The texts that have a pair, written as `pairsOf` writes it. */
  readonly placesOf: (pair: string) => readonly number[];
  /** As many zeros as there are texts, for whoever counts: left as it was found. */
  readonly counts: Uint32Array;
}

const [START, END] = ['^', '$'];

/**
 * Where in `texts` the pairs of others, those of `asked`, are. Millions of words are read: each is folded once, however
 * often it occurs, and words are numbers, 0 for those that nobody asks about.
 */
export function placePairs(texts: readonly string[], asked: Iterable<string>): Placed {
  const numbers = new Map([START, END].map((edge, at) => [edge, at + 1] as const));
  const places: Map<number, number[]>[] = [new Map(), new Map(), new Map()];
  for (const text of asked) {
    let before = numbers.get(START)!;
    for (const word of [...wordsIn(text), END]) {
      const number = numbers.get(word) ?? numbers.size + 1;
      numbers.set(word, number);
      places[number] ??= new Map();
      if (!places[before]!.has(number)) places[before]!.set(number, []);
      before = number;
    }
  }
  const folded = new Map<string, readonly number[]>();
  const numbersIn = (written: string) => {
    const found = wordsIn(written).map((word) => numbers.get(word) ?? 0);
    folded.set(written, found);
    return found;
  };
  const end = [numbers.get(END)!];
  const sizes = new Uint32Array(texts.length);
  for (const [at, text] of texts.entries()) {
    let before = numbers.get(START)!;
    let size = 0;
    const place = (all: readonly number[]) => {
      for (const number of all) {
        size++;
        const found = number === 0 || before === 0 ? undefined : places[before]!.get(number);
        if (found && found.at(-1) !== at) found.push(at);
        before = number;
      }
    };
    for (const written of text.split(' ')) place(folded.get(written) ?? numbersIn(written));
    // A text without words has no pairs.
    if (size > 0) place(end);
    sizes[at] = size;
  }
  const placesOf = (pair: string) => {
    const [before, after] = pair.split(' ').map((word) => numbers.get(word) ?? 0);
    return places[before!]!.get(after!) ?? [];
  };
  return {sizes, placesOf, counts: new Uint32Array(texts.length)};
}
