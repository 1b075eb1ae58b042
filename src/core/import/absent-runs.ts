import type {Spoken} from '#core/import/spoken';

/** Turns that follow each other and are not in a file: it stops there, begins after them, or lost a part. */
export interface AbsentRun {
  readonly turns: readonly Spoken[];
  /** The turns of before right around them; absent at the ends of the transcript. */
  readonly previous?: Spoken | undefined;
  readonly next?: Spoken | undefined;
}

/** Fewer are told one by one: each may have a reason of its own. */
const SHORTEST = 3;

/** The runs of turns of `before` that are `absent`. */
export function absentRuns(before: readonly Spoken[], absent: readonly Spoken[]): AbsentRun[] {
  const gone = new Set(absent);
  const runs: AbsentRun[] = [];
  for (let from = 0; from < before.length;) {
    let to = from;
    while (to < before.length && gone.has(before[to]!)) to++;
    if (to - from >= SHORTEST) runs.push({turns: before.slice(from, to), previous: before[from - 1], next: before[to]});
    from = to + 1;
  }
  return runs;
}
