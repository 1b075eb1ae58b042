import {countOf, pairsOf, says, shared, wordsIn} from '#core/anchors/pairs';

/*
 * Is what a code says today a correction of what was published under it, or something else? A correction keeps pairs of
 * neighbouring words, or letters: a machine that heard badly writes other words that sound alike.
 */

/** The part of the pairs of the shorter text that a correction keeps. */
const PAIRS = 0.1;
/** The part of its runs of letters, spaces left out, that a correction keeps when both are about as long. */
const LETTERS = 0.4;
const RUN = 4;
/** « Oui. » → « Non, pas du tout. »: of so few words, none may be left. */
const SHORT = 5;

/** Does a text say nothing of another any more? */
export function isReplaced(now: string, before: string): boolean {
  const [said, then] = [wordsIn(now), wordsIn(before)];
  if (said.length === 0 || then.length === 0) return false;
  if (Math.max(said.length, then.length) <= SHORT) return false;
  if (says(said.join(' '), then.join(' ')) || says(then.join(' '), said.join(' '))) return false;
  return keptPairs(now, before) < PAIRS && keptLetters(said.join(''), then.join('')) < LETTERS;
}

/** The pairs with an edge are left out: a cut or an addition changes them. */
function keptPairs(now: string, before: string): number {
  const [said, then] = [inside(now), inside(before)];
  const least = Math.min(countOf(said), countOf(then));
  return least === 0 ? 0 : shared(said, then) / least;
}

function inside(text: string) {
  return new Map([...pairsOf(text)].filter(([pair]) => !pair.startsWith('^ ') && !pair.endsWith(' $')));
}

function keptLetters(now: string, before: string): number {
  const [said, then] = [runsOf(now), runsOf(before)];
  const [least, most] = [Math.min(said.size, then.size), Math.max(said.size, then.size)];
  // The few runs of a short text are nearly all in a long one, whatever it says.
  return least === 0 || most > 2 * least ? 0 : [...said].filter((run) => then.has(run)).length / least;
}

function runsOf(letters: string): Set<string> {
  const runs = new Set<string>();
  for (let at = 0; at + RUN <= letters.length; at++) runs.add(letters.slice(at, at + RUN));
  return runs;
}
