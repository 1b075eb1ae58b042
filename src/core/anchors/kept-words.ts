import {countOf, pairsOf, shared, wordsIn} from '#core/anchors/pairs';

/** From so many words on, neighbours are compared: single words (de, la, les…) are in any long turn. */
const FEW = 4;
/** Listening again, a person corrects one word in ten, seldom two; half leaves room for a heavy hand. */
const HALF = 0.5;

/** Does a text say most of the words of another, corrected here and there? One without words has none to lose. */
export function keepsWords(text: string, other: string): boolean {
  const words = wordsIn(other);
  if (words.length === 0) return true;
  if (words.length < FEW) {
    const said = new Set(wordsIn(text));
    return words.filter((word) => said.has(word)).length >= HALF * words.length;
  }
  const theirs = pairsOf(other);
  return shared(pairsOf(text), theirs) >= HALF * (countOf(theirs) - EDGES);
}

/** The pairs of the first and the last word with an edge, which a merge undoes. */
const EDGES = 2;
