import {findAll, foldLine} from '#core/text/locate';
import {type Found, saidIn} from './transcript-marks';

/** How long the page is held up at most before the reader is heard again, in milliseconds. */
const SLICE = 8;

interface Line {
  readonly paragraph: HTMLElement;
  readonly folded: string;
}

/** One place where the words stand. */
export interface Hit {
  readonly turn: HTMLElement;
  readonly at: Found;
}

/** All of them, in order, and by turn. */
export interface Answer {
  readonly hits: readonly Hit[];
  readonly byTurn: ReadonlyMap<HTMLElement, readonly Found[]>;
}

/** Folds the words of turns, each once and when first needed, and finds words in them, in small slices of time. */
export class Scan {
  private readonly lines = new Map<HTMLElement, readonly Line[]>();
  private run = 0;

  /** Where the words stand; `undefined` when another question came meanwhile. */
  async find(words: string, turns: readonly HTMLElement[]): Promise<Answer | undefined> {
    const run = ++this.run;
    const wanted = foldLine(words).trim();
    const hits: Hit[] = [];
    const byTurn = new Map<HTMLElement, Found[]>();
    if (wanted === '') return {hits, byTurn};
    const {length} = wanted;
    let until = performance.now() + SLICE;
    for (const turn of turns) {
      if (performance.now() > until) {
        await breathe();
        if (run !== this.run) return undefined;
        until = performance.now() + SLICE;
      }
      for (const {paragraph, folded} of this.linesOf(turn)) {
        const starts = findAll(folded, wanted);
        if (starts.length === 0) continue;
        byTurn.set(turn, [...(byTurn.get(turn) ?? []), {paragraph, starts, length}]);
        for (const start of starts) hits.push({turn, at: {paragraph, starts: [start], length}});
      }
    }
    await breathe();
    return run === this.run ? {hits, byTurn} : undefined;
  }

  private linesOf(turn: HTMLElement): readonly Line[] {
    const known = this.lines.get(turn);
    if (known) return known;
    const lines = [...turn.querySelectorAll<HTMLElement>('p:not([class])')].map((paragraph) => ({
      paragraph,
      folded: foldLine(saidIn(paragraph)),
    }));
    this.lines.set(turn, lines);
    return lines;
  }
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
