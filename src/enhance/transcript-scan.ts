import {findAll, foldLine, type Span} from '#core/text/locate';
import {type Found, saidIn} from './transcript-marks';
import {breathe, inSlices} from './transcript-slices';

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
    for await (const turn of inSlices(turns)) {
      if (run !== this.run) return undefined;
      const found = placesOf(wanted, this.foldedOf(turn)).map((place) => ({turn, ...place}));
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
function placesOf(wanted: readonly string[], folded: string): Span[] {
  const found = wanted.flatMap((word) => findAll(folded, word));
  if (wanted.length === 1) return found;
  let last = 0;
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({start, end}) => start >= last && ((last = end), true));
}
