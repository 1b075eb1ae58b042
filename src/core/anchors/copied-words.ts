import {isFormula, RUN, type Declared, type KnownWords, type SpokenToday} from '#core/anchors/known-words';
import {countOf, likeness, longestRun, pairsOf, type Pairs} from '#core/anchors/pairs';

/*
 * Words that stand under a code and also under another: pasted by mistake, or taken by someone who did not say them.
 * Two people may say the same sentence: a maintainer confirms it, and words of less than RUN pairs are let be.
 */

/** From here on, words are another's and nothing else. */
const WHOLE = 0.9;

interface Words {
  readonly known: readonly KnownWords[];
  readonly knownOf: ReadonlyMap<string, KnownWords>;
  /** Something vouches for other words of this turn: it took these in. */
  readonly isPublished: boolean;
}

/** The code whose whole wording a turn took in (a published one), or says word for word (a new one). */
export function findCopied(
  turn: SpokenToday,
  gained: Pairs,
  {known, knownOf, isPublished}: Words,
  declared: Declared,
): KnownWords | undefined {
  if (longestRun(gained, gained) < RUN) return undefined;
  const {code, words} = turn;
  const isInLedger = code !== undefined && knownOf.has(code);
  const holds = (wording: string) =>
    isPublished ? words.includes(wording) && longestRun(gained, pairsOf(wording)) >= RUN : words === wording;
  return known.find(
    (other) =>
      other.code !== code &&
      // Of two codes that one change publishes, none is the first.
      (isPublished || !isInLedger || !other.isNew) &&
      other.wordings.some((wording, rank) => (isPublished || rank >= other.replaced) && holds(wording)) &&
      !(code !== undefined && declared.explains(code, other.code)) &&
      !isFormula(pairsOf(words), [code, other.code], known),
  );
}

/** A turn whose speaker is known. */
export interface Attributed extends SpokenToday {
  readonly speaker: string;
}

/**
 * Does a turn say, wholly, what was published under the code of another speaker, who no longer says it? No confirmation
 * makes that right: the words keep their code, and the code is given to whoever spoke.
 */
export function takesFromAnother(
  {code, words, speaker}: Attributed,
  known: readonly KnownWords[],
  today: ReadonlyMap<string, Attributed>,
): boolean {
  const now = pairsOf(words);
  const isWhole = (text: string) => likeness(now, pairsOf(text)) >= WHOLE;
  if (countOf(now) < RUN) return false;
  return known.some((other) => {
    const then = today.get(other.code);
    if (other.code === code || !then || then.speaker === speaker) return false;
    return other.wordings.some(isWhole) && !isWhole(then.words);
  });
}
