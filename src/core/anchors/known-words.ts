import {likeness, pairsOf, type Pairs} from '#core/anchors/pairs';

/** Likeness from which two turns say the same; moved-words.ts says where it comes from. */
export const SAME = 0.4;
/** Pairs in a row that nobody says twice by chance. */
export const RUN = 8;
/** How many other codes make a formula of what they all say. */
const FORMULA = 3;

/** A turn as the transcripts have it today. */
export interface SpokenToday {
  readonly code?: string | undefined;
  readonly words: string;
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
