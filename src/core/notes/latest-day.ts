/** The latest day that it can be anywhere on Earth (UTC+14 at most) at a time in ms; `2026-01-31`. */
export function latestDay(now: number): string {
  return new Date(now + 86_400_000).toISOString().slice(0, 10);
}
