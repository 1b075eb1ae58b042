import {SAME} from '#core/anchors/known-words';
import {countOf, likeness, shared} from '#core/anchors/pairs';
import type {Spoken} from '#core/import/spoken';

/*
 * When are the words of a turn recognisably those of another? As the gate judges (moved-words.ts): by the pairs of
 * neighbouring words. A code follows words that are mostly its own, never a few words into a long turn of others.
 */

/** From here on, one is wholly in the other. */
const WHOLE = 0.8;
/** Pairs without which being in another proves nothing: « Oui. » is in many turns. */
const SEVERAL = 6;
/** Pairs that are enough where turns stand at the same place. */
const FEW = 4;

/** How like two turns are: 1 for the same words, 0 for none in common. */
export function likenessOf(a: Spoken, b: Spoken): number {
  return isSaidAlike(a, b) ? 1 : likeness(a.pairs, b.pairs);
}

/** The same words, or the same sounds, in the same order. */
export function isSaidAlike(a: Spoken, b: Spoken): boolean {
  return a.tokens.length === b.tokens.length && a.tokens.every((token, index) => token === b.tokens[index]);
}

/** Nearly all that `part` says is said by `whole`, and it is no formula of a few words. */
export function isPartOf(part: Spoken, whole: Spoken): boolean {
  const count = countOf(part.pairs);
  return count >= SEVERAL && shared(part.pairs, whole.pairs) >= WHOLE * count;
}

/** May a turn of today bear the code of one of before? */
export function isSame(before: Spoken, after: Spoken): boolean {
  return likenessOf(before, after) >= SAME || isPartOf(after, before);
}

/** Most of what a turn says is in another, and it is no formula of a few words. */
export function isMostlyIn(part: Spoken, whole: Spoken): boolean {
  const common = shared(part.pairs, whole.pairs);
  return isSaidAlike(part, whole) || (common >= FEW && common * 2 >= countOf(part.pairs));
}

/** How many times a turn says all the words of another in a row. */
export function timesSaid({tokens}: Spoken, whole: Spoken): number {
  let count = 0;
  for (let at = 0; at + tokens.length <= whole.tokens.length; at++)
    if (tokens.every((token, index) => token === whole.tokens[at + index])) count++;
  return tokens.length === 0 ? 0 : count;
}

/** How many pairs of a turn another has, beyond those that `own` had: a part of a long one, so counted from the short one. */
export function gainedFrom(part: Spoken, whole: Spoken, own: Spoken | undefined): number {
  let count = 0;
  for (const [pair, times] of part.pairs) {
    const gained = (whole.pairs.get(pair) ?? 0) - (own?.pairs.get(pair) ?? 0);
    count += Math.min(times, Math.max(0, gained));
  }
  return count;
}
