import {likeness, pairsOf, type Pairs} from '#core/anchors/pairs';

/** Likeness from which two turns say the same; moved-words.ts says where it comes from. */
export const SAME = 0.4;
/** Pairs in a row that nobody says twice by chance. */
export const RUN = 8;
/** How many other codes make a formula of what they all say. */
export const FORMULA = 3;

/** A turn as the transcripts have it today. */
export interface SpokenToday {
  readonly code?: string | undefined;
  readonly words: string;
  /** Who speaks, and in which session; without them, nobody is known to say another's words. */
  readonly speaker?: string | undefined;
  readonly session?: string | undefined;
  /** A maintainer looked at these words and said that they are this code's. */
  readonly isConfirmed?: boolean;
}

/** What was published under a code, oldest first: the last wording is the current one. */
export interface KnownWords {
  readonly code: string;
  readonly wordings: readonly string[];
  /** How many of them a maintainer confirmed that other words replace: a new turn may then say something like them. */
  readonly replaced: number;
  /** First published by the change that is looked at: it cannot vouch for itself, but its words are not to be taken. */
  readonly isNew?: boolean;
}

/** What declarations say of the way words went. */
export interface Declared {
  /** A split or a merge not closed yet explains that `to` has words of `from`. */
  readonly explains: (to: string, from: string) => boolean;
  /** Codes that hold today, by past splits and merges, the words published under one. */
  readonly heirs: (code: string) => readonly string[];
}

/**
 * Does someone else hold what a turn may say? A new turn is compared to its own session: when a session is first
 * published all its turns are new, and some say by chance what was said elsewhere.
 */
export function isOfAnother(turn: SpokenToday, holder: SpokenToday | undefined, isPublished: boolean): boolean {
  if (holder?.speaker === undefined || holder.speaker === turn.speaker) return false;
  return isPublished || holder.session === turn.session;
}

/**
 * What declarations give a turn of other codes: whoever else says it too (a quotation that was confirmed) did not lose
 * it to this turn. Asked only about the rare turns that are about to be told.
 */
export function givenTo(code: string | undefined, known: readonly KnownWords[], declared: Declared): string[] {
  if (code === undefined) return [];
  return known.flatMap((each) => (each.code !== code && declared.explains(code, each.code) ? each.wordings : []));
}

/** How like a text is to what was published under a code; nothing was published without one. */
export function likenessTo(code: string | undefined, words: string, knownOf: ReadonlyMap<string, KnownWords>): number {
  const wordings = code === undefined ? [] : (knownOf.get(code)?.wordings ?? []);
  const now = pairsOf(words);
  return Math.max(0, ...wordings.map((wording) => likeness(now, pairsOf(wording))));
}

/** Asked only about the rare turns that are about to be told: it reads every published wording. */
export function isFormula(now: Pairs, but: readonly (string | undefined)[], known: readonly KnownWords[]): boolean {
  let others = 0;
  for (const {code, wordings} of known) {
    if (!but.includes(code) && likeness(now, pairsOf(wordings.at(-1)!)) >= SAME) others++;
    if (others >= FORMULA) return true;
  }
  return false;
}
