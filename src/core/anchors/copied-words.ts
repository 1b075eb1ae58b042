import {FORMULA, RUN, type Declared, type KnownWords, type SpokenToday} from '#core/anchors/known-words';
import type {IsFormula} from '#core/anchors/formulas';
import type {FindLike} from '#core/anchors/like-words';
import {countOf, likeness, longestRun, pairsOf, says, spoken, type Pairs} from '#core/anchors/pairs';
import {longestPassage} from '#core/anchors/passages';

/*
 * Words that stand under a code and also under another: pasted by mistake, or taken by someone who did not say them.
 * Two people may say the same sentence: a maintainer confirms it, and words of less than RUN pairs are let be.
 *
 * Of another speaker, a passage is enough: PASSAGE pairs, or most of a turn. Of a new turn, nothing is asked before it is
 * published: a draft is cited by nobody. Then NEW_PASSAGE pairs of another are told, or a whole turn of SENTENCE pairs,
 * unless it is a formula. Measured on 23 real sittings, the most formal speech there is, of which a quarter, a half and
 * three quarters were published first: of 14,815 turns published then, 22 have to be confirmed, people who read a law.
 */

/** From here on, words are another's and nothing else. */
const WHOLE = 0.9;
/** Pairs of a passage that is no short quotation: in a turn that goes on with its own words, in a new one. */
const PASSAGE = 12;
const NEW_PASSAGE = 20;
/** Pairs of a new turn that are someone else's, word for word, and no formula: eleven words. */
const SENTENCE = 12;
/** The part of a turn that makes a passage, were it a short one: one word of it may be another. */
const MOST = 2 / 3;
/** Of a new turn: so many pairs, said before by its own speaker or in another session, are no formula of those who preside. */
const LONG = 30;
/** A passage is a formula when others have as good as the same. */
const AS_LONG = 0.8;

interface Words {
  /** Those of which the turn may say a whole wording. */
  readonly wholes: Iterable<KnownWords>;
  /** Those of other people that may have lent the turn a passage. */
  readonly lenders: Iterable<KnownWords>;
  /** Something vouches for other words of this turn: it took these in. */
  readonly isPublished: boolean;
}

/**
 * The code whose whole wording a turn took in (a published one), or says word for word (a new one); or from which,
 * someone else speaking there, it has a passage.
 */
export type FindCopied = (turn: SpokenToday, gained: Pairs, words: Words) => KnownWords | undefined;

export function copiesAmong(
  knownOf: ReadonlyMap<string, KnownWords>,
  today: Pick<ReadonlyMap<string, SpokenToday>, 'get'>,
  declared: Declared,
  isFormula: IsFormula,
): FindCopied {
  const mayLend = (other: KnownWords, {code}: SpokenToday, isPublished: boolean) =>
    other.code !== code &&
    // Of two codes that one change publishes, none is the first.
    (isPublished || !(code !== undefined && knownOf.has(code)) || !other.stood) &&
    !(code !== undefined && declared.explains(code, other.code));
  // A turn that lends words once lends them to others: a formula.
  const pairs = new Map<string, Pairs>();
  const pairsIn = (wording: string) => {
    const known = pairs.get(wording) ?? pairsOf(wording);
    pairs.set(wording, known);
    return known;
  };
  return (turn, gained, {wholes, lenders, isPublished}) => {
    if (!canCopy(gained)) return undefined;
    const {code, words} = turn;
    const held = [...wholes].filter(
      (other) =>
        mayLend(other, turn, isPublished) &&
        lentBy(other, isPublished).some((wording) => holdsWhole(words, gained, wording, isPublished)),
    );
    const isSaid = (by: readonly KnownWords[]) => isSaidBySeveral(by.map((other) => today.get(other.code)));
    if (!isPublished && isSaid(held)) return undefined;
    const whole = held.find(
      (other) =>
        (isPublished || !isByChance(turn, gained, today.get(other.code))) && !isFormula(words, [code, other.code]),
    );
    if (whole) return whole;
    const others = [...lenders].filter((other) => mayLend(other, turn, isPublished));
    const lengthOf = (other: KnownWords) =>
      Math.max(0, ...lentBy(other, isPublished).map((wording) => lengthIn(gained, pairsIn(wording), isPublished)));
    return findPassage(
      others.filter((other) => isPublished || !isFormula(words, [code, other.code])),
      lengthOf,
      isSaid,
    );
  };
}

/** Has a turn gained enough for words of another to be told? */
export function canCopy(gained: Pairs): boolean {
  return longestRun(gained, gained) >= RUN;
}

function holdsWhole(words: string, gained: Pairs, wording: string, isPublished: boolean): boolean {
  const [said, theirs] = [spoken(words), spoken(wording)];
  return isPublished ? says(said, theirs) && longestRun(gained, pairsOf(wording)) >= RUN : said === theirs;
}

/** Word for word, by two people or in FORMULA turns: a third one may say it too. */
function isSaidBySeveral(holders: readonly (SpokenToday | undefined)[]): boolean {
  const speakers = new Set(holders.flatMap((holder) => holder?.speaker ?? []));
  return holders.length >= FORMULA || speakers.size > 1;
}

/** A new turn says what was said: by its speaker, in another session, or in so few words that anyone would. */
function isByChance(turn: SpokenToday, gained: Pairs, holder: SpokenToday | undefined): boolean {
  if (holder === undefined) return gained.size < SENTENCE;
  if (holder.session !== turn.session) return holder.speaker === turn.speaker || gained.size < LONG;
  return gained.size < (holder.speaker === turn.speaker ? LONG : SENTENCE);
}

/** The one that lends the longest passage, which few others could lend. */
function findPassage(
  lenders: readonly KnownWords[],
  lengthOf: (lender: KnownWords) => number,
  isSaid: (by: readonly KnownWords[]) => boolean,
): KnownWords | undefined {
  const found = lenders
    .map((other) => ({other, length: lengthOf(other)}))
    .filter(({length}) => length > 0)
    .sort((a, b) => b.length - a.length || (a.other.code < b.other.code ? -1 : 1));
  const asLong = (length: number) => found.filter((each) => each.length >= AS_LONG * length).map(({other}) => other);
  return found.find(({length}) => !isSaid(asLong(length)))?.other;
}

/** How long a passage of a text stands in what was gained: 0 when it is a short quotation. */
function lengthIn(gained: Pairs, theirs: Pairs, isPublished: boolean): number {
  const length = longestPassage(gained, theirs);
  if (!isPublished) return length >= NEW_PASSAGE ? length : 0;
  return length >= PASSAGE || (length >= RUN && length >= MOST * theirs.size) ? length : 0;
}

function lentBy({wordings, replaced}: KnownWords, isPublished: boolean): readonly string[] {
  return isPublished ? wordings : wordings.slice(replaced);
}

/** A turn whose speaker is known. */
export interface Attributed extends SpokenToday {
  readonly speaker: string;
}

/** The turns of today, and who spoke under a code that has none: unknown once a withdrawal was published. */
export interface Speakers {
  readonly today: ReadonlyMap<string, Attributed>;
  readonly spokeThen: (code: string, speaker: string) => boolean | undefined;
}

/**
 * Does a turn say, wholly, what was published under the code of another speaker, who no longer says it? No confirmation
 * makes that right: the words keep their code, and the code is given to whoever spoke.
 */
export function takesFromAnother(
  {code, words, speaker}: Attributed,
  findLike: FindLike,
  {today, spokeThen}: Speakers,
): boolean {
  const now = pairsOf(words);
  if (countOf(now) < RUN) return false;
  for (const {of: other} of findLike(words, WHOLE)) {
    if (other.code === code) continue;
    const then = today.get(other.code);
    const isTaken = then
      ? then.speaker !== speaker && likeness(now, pairsOf(then.words)) < WHOLE
      : spokeThen(other.code, speaker) === false;
    if (isTaken) return true;
  }
  return false;
}
