import {
  FORMULA,
  isOfAnother,
  type Declared,
  type IsAccounted,
  type KnownWords,
  type SpokenToday,
} from '#core/anchors/known-words';
import {says, spoken} from '#core/anchors/pairs';

/*
 * A sentence that left the turn of one person and arrived in the turn of another was put into another's mouth, however
 * short: pairs of words cannot tell, a line between two turns being often moved by a word or two. It has SHORT words at
 * least, and is not what everybody says.
 */

/** « Oui. », « Très bien. » pass. */
const SHORT = 3;

/** Sentences that published turns no longer say → the codes that lost them: nothing, for nearly all builds. */
export type LostSentences = ReadonlyMap<string, readonly string[]>;

/** `now`: the turn of each code today. A wording that its code, or an heir of it, still says in part lost the rest. */
export function findLostSentences(
  known: readonly KnownWords[],
  now: ReadonlyMap<string, SpokenToday>,
  declared: Declared,
): LostSentences {
  const lost = new Map<string, string[]>();
  for (const {code, wordings} of known) {
    const current = wordings.at(-1)!;
    if (!now.has(code) || now.get(code)!.words === current) continue;
    const held = [code, ...declared.heirs(code)].map((heir) => spoken(now.get(heir)?.words ?? ''));
    for (const sentence of sentencesOf(current).ended)
      if (!held.some((words) => says(words, sentence))) lost.set(sentence, [...(lost.get(sentence) ?? []), code]);
  }
  return lost;
}

/** The code of another person that lost a sentence which a turn has gained; `before`: wordings it may have it from. */
export function findPassedSentence(
  turn: SpokenToday,
  before: readonly string[],
  isPublished: boolean,
  {lost, known, now}: {lost: LostSentences; known: readonly KnownWords[]; now: ReadonlyMap<string, SpokenToday>},
  isAccounted: IsAccounted,
): string | undefined {
  if (lost.size === 0) return undefined;
  const {code} = turn;
  for (const sentence of sentencesOf(turn.words).all) {
    const from = lost
      .get(sentence)
      ?.find((each) => each !== code && isOfAnother(turn, now.get(each), isPublished) && !isAccounted(turn, each));
    if (from === undefined || before.some((words) => says(spoken(words), sentence))) continue;
    if (!isSaidByMany(sentence, [code, from], known)) return from;
  }
  return undefined;
}

/** Of SHORT words or more; `ended`: without the last words, when nothing closes them. */
function sentencesOf(text: string): {all: string[]; ended: string[]} {
  const parts = text.split(/[.!?…]+(?=[\s»")]|$)/u).map(spoken);
  const areLong = (sentences: string[]) => sentences.filter((sentence) => sentence.split(' ').length >= SHORT);
  return {all: areLong(parts), ended: areLong(parts.slice(0, -1))};
}

/** Asked only about the rare sentence that is about to be told. */
function isSaidByMany(sentence: string, but: readonly (string | undefined)[], known: readonly KnownWords[]): boolean {
  let others = 0;
  for (const {code, wordings} of known) {
    if (!but.includes(code) && says(spoken(wordings.at(-1)!), sentence)) others++;
    if (others >= FORMULA) return true;
  }
  return false;
}
