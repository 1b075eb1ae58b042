/** How well one query did. */
export interface Outcome {
  readonly cls: string;
  readonly id: string;
  readonly query: string;
  /** Found among the first ten / min(10, answers). */
  readonly recall: number;
  /** 1 / the rank of the first answer among the first ten; 0 without. */
  readonly reciprocalRank: number;
}

export interface Measure {
  readonly queries: number;
  readonly recall: number;
  readonly reciprocalRank: number;
  readonly lost: readonly Outcome[];
}

const FIRST = 10;

export function score(
  {cls, id, query}: Pick<Outcome, 'cls' | 'id' | 'query'>,
  ranked: readonly number[],
  answers: ReadonlySet<number>,
): Outcome {
  const first = ranked.slice(0, FIRST);
  const found = first.filter((turn) => answers.has(turn)).length;
  const rank = first.findIndex((turn) => answers.has(turn));
  return {
    cls,
    id,
    query,
    recall: found / Math.min(FIRST, answers.size),
    reciprocalRank: rank === -1 ? 0 : 1 / (rank + 1),
  };
}

export function measure(outcomes: readonly Outcome[]): Measure {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    queries: outcomes.length,
    recall: mean(outcomes.map(({recall}) => recall)),
    reciprocalRank: mean(outcomes.map(({reciprocalRank}) => reciprocalRank)),
    lost: outcomes.filter(({recall}) => recall < 1),
  };
}

export function measureByClass(outcomes: readonly Outcome[]): [string, Measure][] {
  const classes = [...new Set(outcomes.map(({cls}) => cls))];
  return classes.map((cls) => [cls, measure(outcomes.filter((outcome) => outcome.cls === cls))]);
}

/** Rows of text for whoever reads the output of the tests. */
export function report(title: string, outcomes: readonly Outcome[]): string {
  const row = (name: string, {queries, recall, reciprocalRank}: Measure) =>
    `  ${name.padEnd(14)} ${String(queries).padStart(4)}  recall@10 ${recall.toFixed(3)}  MRR ${reciprocalRank.toFixed(3)}`;
  const imperfect = outcomes.filter(({recall, reciprocalRank}) => recall < 1 || reciprocalRank < 1);
  return [
    title,
    ...measureByClass(outcomes).map(([cls, measured]) => row(cls, measured)),
    row('all', measure(outcomes)),
    ...imperfect.map(
      ({id, query, recall, reciprocalRank}) =>
        `  · ${id} « ${query} » recall ${recall.toFixed(2)} RR ${reciprocalRank.toFixed(2)}`,
    ),
  ].join('\n');
}
