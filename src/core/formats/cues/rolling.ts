import type {CueLines} from './voiced-cues';

/** What was done to captions that roll, as a person must know it. */
export const UNROLLED =
  'Chaque sous-titre redit la ligne du précédent, comme ceux que YouTube fait défiler\u00A0: chaque ligne n’a été gardée qu’une fois, à l’heure où elle apparaît.';

/** Repeated lines without which a file only has someone who said « Oui. » again. */
const FEWEST = 3;
const SHARE = 0.6;
/** Cues in which a line is at most, on average: alone, above the next ones, and the steps between. */
const STEPS = 6;

/**
 * Captions that roll show each line again above the next one, and make a cue of each step. The lines that a cue says
 * again, where most cues do: each is kept once, in the cue that shows it first. `undefined`: these captions do not roll. A
 * cue that names its voice by itself is none of them, nor is one line that is said again and again.
 *
 * @param cues In the order of the file
 */
export function unroll(cues: readonly CueLines[]): CueLines[] | undefined {
  const shown = cues.map((lines) =>
    lines.map(({voice, text}) => (voice === undefined ? text.trim().replace(/\s+/g, ' ') : '')),
  );
  const said = shown.map((lines) => lines.filter((line) => line !== ''));
  const repeated = said.map((lines, index) => overlap(said[index - 1] ?? [], lines));
  const again = said.flatMap(([first = ''], index) => (repeated[index]! > 0 ? [first] : []));
  const isChant = new Set(again).size < again.length / STEPS;
  if (again.length < FEWEST || isChant || again.length < SHARE * said.filter((lines) => lines.length > 0).length)
    return undefined;
  return cues.map((lines, index) => {
    let left = repeated[index]!;
    return lines.filter(({voice}, rank) => voice !== undefined || (shown[index]![rank] !== '' && left-- <= 0));
  });
}

/** How many lines at the beginning of a cue are the last ones of the cue before. */
function overlap(before: readonly string[], lines: readonly string[]): number {
  for (let count = Math.min(before.length, lines.length); count > 0; count--) {
    if (lines.slice(0, count).every((line, rank) => line === before[before.length - count + rank])) return count;
  }
  return 0;
}
