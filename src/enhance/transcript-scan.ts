import {findAll, foldLine} from '#core/text/locate';
import {type Found, saidIn} from './transcript-marks';

/** How long the page is held up at most before the reader is heard again, in milliseconds. */
const SLICE = 8;

/** Every place where the words stand, in order, and by turn. */
export interface Answer {
  readonly hits: readonly Found[];
  readonly byTurn: ReadonlyMap<HTMLElement, readonly Found[]>;
}

/** Folds the words of turns, each once and when first needed, and finds words in them, in small slices of time. */
export class Scan {
  private readonly folded = new Map<HTMLElement, string>();
  private run = 0;

  /**
   * Where the words stand; `undefined` when another question came meanwhile. When they stand nowhere as they are written,
   * and commas part them, each is looked for: so come those that a search of the whole archive found.
   */
  async find(words: string, turns: readonly HTMLElement[]): Promise<Answer | undefined> {
    const run = ++this.run;
    const whole = await this.findEach([words], turns, run);
    if (!whole || whole.hits.length > 0 || !words.includes(',')) return whole;
    return this.findEach(words.split(','), turns, run);
  }

  private async findEach(words: readonly string[], turns: readonly HTMLElement[], run: number) {
    const wanted = [...new Set(words.map((word) => foldLine(word).trim()))].filter((word) => word !== '');
    const hits: Found[] = [];
    const byTurn = new Map<HTMLElement, readonly Found[]>();
    if (wanted.length === 0) return {hits, byTurn};
    let until = performance.now() + SLICE;
    for (const turn of turns) {
      if (performance.now() > until) {
        await breathe();
        if (run !== this.run) return undefined;
        until = performance.now() + SLICE;
      }
      const found = placesOf(wanted, this.foldedOf(turn)).map(({start, length}) => ({turn, starts: [start], length}));
      if (found.length > 0) byTurn.set(turn, found);
      hits.push(...found);
    }
    await breathe();
    return run === this.run ? {hits, byTurn} : undefined;
  }

  private foldedOf(turn: HTMLElement): string {
    const folded = this.folded.get(turn) ?? foldLine(saidIn(turn));
    this.folded.set(turn, folded);
    return folded;
  }
}

/** Where words stand in a line, in order; of two that begin at the same place or within one another, the longer. */
function placesOf(wanted: readonly string[], folded: string): {start: number; length: number}[] {
  const found = wanted.flatMap((word) => findAll(folded, word).map((start) => ({start, length: word.length})));
  if (wanted.length === 1) return found;
  let end = 0;
  return found
    .sort((a, b) => a.start - b.start || b.length - a.length)
    .filter(({start, length}) => start >= end && ((end = start + length), true));
}

/** Lets the browser answer the reader. A message comes sooner than a timer, which waits for 4 ms. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
