import {findCutWords} from '#core/anchors/cut-words';
import {canCopy, copiesAmong} from '#core/anchors/copied-words';
import {
  accountedBy,
  givenTo,
  isOfAnother,
  RUN,
  SAME,
  type Declared,
  type KnownWords,
  type SpokenToday,
} from '#core/anchors/known-words';
import {formulasIn} from '#core/anchors/formulas';
import type {FindLike} from '#core/anchors/like-words';
import {findLost, giversAmong, SEVERAL, type Lost} from '#core/anchors/lost-words';
import {countOf, likeness, longestRun, pairsOf, shared, spoken, without, type Pairs} from '#core/anchors/pairs';
import {findLenders} from '#core/anchors/passages';
import {findLostSentences, findPassedSentence} from '#core/anchors/passed-sentences';
import {findWholes} from '#core/anchors/whole-words';

/*
 * Did words that were published under one code pass under another? A correction changes the words of a code; a slip
 * brings it another's. They are told apart by what each side gained and lost: words that left one code and arrived
 * under another have moved, whoever speaks them. Words that also stay where they were: copied-words.ts.
 *
 * A turn holds the words of another code when what it gained and what the other lost share
 *   - PART of all that one gained or that the other lost, if that makes SEVERAL pairs: a piece of a turn was cut off, or
 *     glued to another, and corrected; or the whole turn slipped *and* was corrected;
 *   - or, in fewer pairs, SAME of the two whole turns. From SEVERAL pairs on it says nothing that PART does not: they gained
 *     and lost no more than they have, so SAME of both is at least PART of the smaller;
 *   - or a RUN of pairs in a row: a sentence that passed from one turn to another as it stood, whatever their length.
 * Fewer words may pass, unless they are a sentence (passed-sentences.ts) or were cut off (cut-words.ts): a line between two turns is often moved by a word or two when someone listens again.
 * Turns of a few words are judged on the whole: theirs must have lost more than half. A formula (« La parole est à… »,
 * said as nearly by FORMULA other codes) proves nothing, unless two published turns exchange theirs word for word.
 *
 * Why 0.4, measured on 23 real sittings (10,000 turns): two unrelated turns of 15 words or more share 0.01 of their
 * pairs (median), 0.19 (99th percentile); a turn of which one word in ten changed stays above 0.4 in 99.7 % of cases,
 * two in ten 97 %, three in ten 86 %. And one slipped turn that is recognised is enough to turn red: two neighbours,
 * one word in four changed in both, were caught 117 times of 118. The price: of turns rewritten from end to end with
 * another sitting's words (formulas, same bills), 3 % have to be confirmed by a maintainer.
 * What no comparison can see: a turn rewritten from end to end *and* displaced, which is how new words look.
 */
const PART = 0.4;

export interface MovedWords<T extends SpokenToday> {
  readonly turn: T;
  /** The code under which these words were published. */
  readonly from: string;
  /** `copied` when they also stand where they were. */
  readonly kind: 'moved' | 'copied';
}

/**
 * The turns that hold words published under another code. At most one answer a turn: the code whose words are most like
 * its own. `findLike` looks among `known`.
 */
export function findMovedWords<T extends SpokenToday>(
  today: readonly T[],
  known: readonly KnownWords[],
  declared: Declared,
  findLike: FindLike,
): MovedWords<T>[] {
  const knownOf = new Map(known.map((each) => [each.code, each]));
  const own = ({code, words}: T): readonly string[] => {
    const each = code === undefined ? undefined : knownOf.get(code);
    return !each || (each.stood && each.wordings.includes(words)) ? [] : each.wordings;
  };
  const changed = today.filter((turn) => !turn.isConfirmed && !own(turn).includes(turn.words));
  if (changed.length === 0) return [];
  const byCode = new Map(today.flatMap((turn) => (turn.code === undefined ? [] : [[turn.code, turn] as const])));
  const givers = giversAmong(findLost(byCode, known, declared));
  const isFormula = formulasIn(findLike);
  const isAccounted = accountedBy(knownOf, declared);

  const compared = changed.map((turn) => {
    const before = own(turn);
    const now = pairsOf(turn.words);
    return {turn, before, now, gained: without(now, before.map(pairsOf)), isPublished: before.length > 0};
  });
  // The turn that has the words of each code: its own, or the one that merges and splits took them to.
  const holders = {get: (code: string) => byCode.get(code) ?? heirOf(code, knownOf, byCode, declared)};
  const sentences = {lost: findLostSentences(known, byCode, declared), known, now: byCode};
  const copying = compared.filter(({turn, gained}) => !turn.isDraft && canCopy(gained));
  const lenders = findLenders(copying, known, holders);
  const wholes = findWholes(copying, known);
  const cut = findCutWords(today, knownOf, (turn) => own(turn).length === 0, isAccounted);
  const findCopied = copiesAmong(knownOf, holders, declared, isFormula);
  return compared.flatMap(({turn, before, now, gained, isPublished}): MovedWords<T>[] => {
    const candidates = givers(turn, now, gained);
    const words = {wholes: wholes.get(turn) ?? [], lenders: lenders.get(turn) ?? [], isPublished};
    const tell = (taken: Pairs, given: readonly string[]): MovedWords<T> | undefined => {
      const moved = candidates
        .filter(({code}) => code !== turn.code && !isAccounted(turn, code))
        .filter(({isReplaced, code}) => isPublished || !isReplaced || isTaken(turn, byCode.get(code)))
        .filter((from) => holds(turn, {now, gained: taken, isPublished}, from))
        .sort((a, b) => likeness(now, b.whole) - likeness(now, a.whole) || (a.code < b.code ? -1 : 1))
        .find((from) => isExact(turn, from, isPublished) || !isFormula(turn.words, [turn.code, from.code]));
      const from = moved?.code ?? findPassedSentence(turn, [...before, ...given], isPublished, sentences, isAccounted);
      if (from !== undefined) return {turn, from, kind: 'moved'};
      const copied = turn.isDraft ? undefined : findCopied(turn, taken, words);
      return copied && {turn, from: copied.code, kind: 'copied'};
    };
    const from = cut.get(turn);
    if (from !== undefined) return [{turn, from, kind: 'moved'}];
    if (!tell(gained, [])) return [];
    const given = givenTo(turn.code, knownOf, declared);
    const told = tell(without(gained, given.map(pairsOf)), given);
    return told ? [told] : [];
  });
}

/** The turn to which merges and splits took the words of a code. */
function heirOf<T extends SpokenToday>(
  code: string,
  knownOf: ReadonlyMap<string, KnownWords>,
  byCode: ReadonlyMap<string, T>,
  {heirs}: Declared,
): T | undefined {
  const heir = knownOf.has(code) ? heirs(code).find((each) => byCode.has(each)) : undefined;
  return heir === undefined ? undefined : byCode.get(heir);
}

function holds(
  turn: SpokenToday,
  {now, gained, isPublished}: {now: Pairs; gained: Pairs; isPublished: boolean},
  {wording, isCurrent, whole, lost}: Lost,
): boolean {
  if (isExact(turn, {wording, isCurrent}, isPublished)) return true;
  const moved = shared(gained, lost);
  const [size, publishedSize] = [countOf(now), countOf(whole)];
  if (moved >= SEVERAL && moved >= PART * Math.min(countOf(gained), countOf(lost))) return true;
  if (moved >= RUN && longestRun(gained, lost) >= RUN) return true;
  const isSame = (2 * moved) / (size + publishedSize) >= SAME;
  return isSame && countOf(lost) > publishedSize / 2;
}

/**
 * The first words of a code that says others by now are still those of who spoke there: nobody else may publish them as
 * theirs.
 */
function isTaken(turn: SpokenToday, holder: SpokenToday | undefined): boolean {
  return !turn.isDraft && isOfAnother(turn, holder, false);
}

/** A published turn that takes, word for word, what another one dropped: an exchange, however short. */
function isExact(turn: SpokenToday, {wording, isCurrent}: Pick<Lost, 'wording' | 'isCurrent'>, isPublished: boolean) {
  return isPublished && isCurrent && spoken(turn.words) === spoken(wording);
}
