import type {HeldOutQuery} from './held-out';
import {asJudged, type JudgedQuery, type SpokenTurn} from './turns';

/** Which turns answer a query, by what its judges wrote down: never by our own analysis. Turns are their positions. */
export class Judge {
  readonly #words: readonly string[];
  readonly #wordsAndNames: readonly string[];

  constructor(readonly turns: readonly SpokenTurn[]) {
    this.#words = turns.map(({text}) => asJudged(text));
    this.#wordsAndNames = turns.map(({speaker, text}) => asJudged(`${speaker} ${text}`));
  }

  judged({must, not = [], speaker, only}: JudgedQuery): Set<number> {
    const wanted = must.map((pattern) => new RegExp(pattern));
    const unwanted = not.map((pattern) => new RegExp(pattern));
    return this.#those(
      this.#words,
      (text, id) =>
        (speaker === undefined || this.turns[id]!.speaker === speaker) &&
        (only !== 'plant' || this.turns[id]!.isPlanted) &&
        wanted.every((pattern) => pattern.test(text)) &&
        !unwanted.some((pattern) => pattern.test(text)),
    );
  }

  heldOut({must}: HeldOutQuery): Set<number> {
    return this.#those(this.#wordsAndNames, (text) => must.every((pattern) => pattern.test(text)));
  }

  #those(texts: readonly string[], fits: (text: string, id: number) => boolean): Set<number> {
    return new Set(texts.flatMap((text, id) => (fits(text, id) ? [id] : [])));
  }
}
