/**
 * The middle value; 0 of none.
 * @param {readonly number[]} values
 */
export function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/**
 * The value that nineteen in twenty do not exceed; 0 of none.
 * @param {readonly number[]} values
 */
export function p95(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? 0;
}
