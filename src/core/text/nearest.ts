/** Edit distance with transposition of neighbours (optimal string alignment), in characters. */
function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({length: b.length + 1}, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, rows[i - 2]![j - 2]! + 1);
      }
      row.push(best);
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}

/**
 * The candidate that a misspelt word most likely meant, or `undefined` when none is near: at most a third of the
 * word's length may differ, two characters at least.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue;
    const d = distance(word.toLowerCase(), candidate.toLowerCase());
    if (d < bestDistance) [best, bestDistance] = [candidate, d];
  }
  return best;
}

/** All candidates, the most like a word first; equal ones in the order of the alphabet. */
export function nearestFirst(word: string, candidates: Iterable<string>): string[] {
  const far = [...candidates].map((candidate) => [candidate, distance(word.toLowerCase(), candidate)] as const);
  return far.sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1)).map(([candidate]) => candidate);
}
