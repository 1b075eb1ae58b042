import {FORMULA, isFormula, RUN, type Declared, type KnownWords, type SpokenToday} from '#core/anchors/known-words';
import {countOf, likeness, longestRun, pairsOf, type Pairs} from '#core/anchors/pairs';
import {longestPassage} from '#core/anchors/passages';

/*
 * Words that stand under a code and also under another: pasted by mistake, or taken by someone who did not say them.
 * Two people may say the same sentence: a maintainer confirms it, and words of less than RUN pairs are let be.
 *
 * Of another speaker, a passage is enough: PASSAGE pairs, or most of a turn. Measured on 23 real sittings, the most
 * formal speech there is: of new turns put into a published session, 6 % have to be confirmed.
 */

/** From here on, words are another's and nothing else. */
const WHOLE = 0.9;
/** Pairs of a passage that is no short quotation. */
const PASSAGE = 12;
/** The part of a turn that makes a passage, were it a short one: one word of it may be another. */
const MOST = 2 / 3;
/** A passage is a formula when others have as good as the same. */
const AS_LONG = 0.8;

interface Words {
  readonly known: readonly KnownWords[];
  readonly knownOf: ReadonlyMap<string, KnownWords>;
  /** Those of other people that may have lent the turn a passage. */
  readonly lenders: Iterable<KnownWords>;
  /** Something vouches for other words of this turn: it took these in. */
  readonly isPublished: boolean;
}

/**
 * The code whose whole wording a turn took in (a published one), or says word for word (a new one); or from which,
 * someone else speaking there, it has a passage.
 */
export function findCopied(turn: SpokenToday, gained: Pairs, words: Words, declared: Declared): KnownWords | undefined {
  return canCopy(gained)
    ? (findWhole(turn, gained, words, declared) ?? findPassage(turn, gained, words, declared))
    : undefined;
}

/** Has a turn gained enough for words of another to be told? */
export function canCopy(gained: Pairs): boolean {
  return longestRun(gained, gained) >= RUN;
}

function findWhole(
  turn: SpokenToday,
  gained: Pairs,
  {known, knownOf, isPublished}: Words,
  declared: Declared,
): KnownWords | undefined {
  const {code, words} = turn;
  const holds = (wording: string) =>
    isPublished ? words.includes(wording) && longestRun(gained, pairsOf(wording)) >= RUN : words === wording;
  return known.find(
    (other) =>
      mayLend(other, turn, {knownOf, isPublished}, declared) &&
      lentBy(other, isPublished).some(holds) &&
      !isFormula(pairsOf(words), [code, other.code], known),
  );
}

function findPassage(
  turn: SpokenToday,
  gained: Pairs,
  {knownOf, lenders, isPublished}: Words,
  declared: Declared,
): KnownWords | undefined {
  const lengthOf = (other: KnownWords) =>
    Math.max(
      0,
      ...lentBy(other, isPublished).map((wording) => {
        const theirs = pairsOf(wording);
        const length = longestPassage(gained, theirs);
        return length >= PASSAGE || (length >= RUN && length >= MOST * theirs.size) ? length : 0;
      }),
    );
  const found = [...lenders]
    .filter((other) => mayLend(other, turn, {knownOf, isPublished}, declared))
    .map((other) => ({other, length: lengthOf(other)}))
    .filter(({length}) => length > 0)
    .sort((a, b) => b.length - a.length || (a.other.code < b.other.code ? -1 : 1));
  return found.find(({length}) => found.filter((each) => each.length >= AS_LONG * length).length <= FORMULA)?.other;
}

function mayLend(
  other: KnownWords,
  {code}: SpokenToday,
  {knownOf, isPublished}: Pick<Words, 'knownOf' | 'isPublished'>,
  declared: Declared,
): boolean {
  const isInLedger = code !== undefined && knownOf.has(code);
  return (
    other.code !== code &&
    // Of two codes that one change publishes, none is the first.
    (isPublished || !isInLedger || !other.isNew) &&
    !(code !== undefined && declared.explains(code, other.code))
  );
}

function lentBy({wordings, replaced}: KnownWords, isPublished: boolean): readonly string[] {
  return isPublished ? wordings : wordings.slice(replaced);
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
