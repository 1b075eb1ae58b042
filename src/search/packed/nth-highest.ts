/**
 * The value that would stand at rank `rank` (1 for the highest) if values were sorted. Moves them (Hoare's selection):
 * sorting them all takes ten times as long.
 */
export function nthHighest(values: Float64Array, rank: number): number {
  const target = rank - 1;
  let [from, to] = [0, values.length - 1];
  while (from < to) {
    const pivot = values[(from + to) >> 1]!;
    let [low, high] = [from, to];
    while (low <= high) {
      while (values[low]! > pivot) low++;
      while (values[high]! < pivot) high--;
      if (low > high) break;
      const moved = values[low]!;
      values[low++] = values[high]!;
      values[high--] = moved;
    }
    if (target <= high) to = high;
    else if (target >= low) from = low;
    else break;
  }
  return values[target]!;
}
