const TIME = String.raw`(?:\d+:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?`;
/** Raw, an angle bracket is no word of a cue: it would be written `&gt;`. An arrow of one character may be. */
const IN_WORDS = new RegExp(String.raw`^\s*${TIME}\s*(?:-|=|–|—|==)>\s*${TIME}(?=\s|$)`);
const ANYWHERE = new RegExp(String.raw`^\s*${TIME}\s*(?:(?:-|=|–|—|==)>|→|-|–|—)\s*${TIME}(?=\s|$)`);

/** The first of some lines that was meant for the times of a cue, and whose arrow is not `-->`. */
export function wrongArrowIn(
  lines: readonly string[],
  {from, to, isInCue}: {readonly from: number; readonly to: number; readonly isInCue: boolean},
): number | undefined {
  const pattern = isInCue ? IN_WORDS : ANYWHERE;
  for (let at = from; at < to; at++) if (pattern.test(lines[at]!)) return at;
  return undefined;
}
