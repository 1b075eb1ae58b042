import {likeness, pairsOf} from '#core/anchors/pairs';

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
  /** In no ledger, nor about to be: it can be cited by nobody, and may say what others say. */
  readonly isDraft?: boolean;
}

/** What was published under a code, oldest first: the last wording is the current one. */
export interface KnownWords {
  readonly code: string;
  readonly wordings: readonly string[];
  /** How many of them a maintainer confirmed that other words replace: a new turn of the same voice may then say something like them. */
  readonly replaced: number;
  /** Of a code first published by the change that is looked at: it cannot vouch for itself, but its words are not to be taken. */
  readonly stood?: Stood | undefined;
}

/** The lines of a ledger between which it had a code say what it was published with. */
export interface Stood {
  readonly ledger: string;
  readonly from: number;
  /** The line that reworded, split, merged or withdrew it; Infinity when none did. */
  readonly until: number;
}

/** What declarations say of the way words went. */
export interface Declared {
  /** A split or a merge not closed yet explains that `to` has words of `from`. */
  readonly explains: (to: string, from: string) => boolean;
  /** Every code that may be `from`. */
  readonly givers: Iterable<string>;
  /** Codes that hold today, by past splits and merges, the words published under one. */
  readonly heirs: (code: string) => readonly string[];
}

/** Do declarations, or the ledger, account for words that left a code and that a turn says? */
export type IsAccounted = (turn: SpokenToday, from: string) => boolean;

/**
 * A turn that says what this very change published under its code, while another new code still had its own words, had
 * them beside that one: it does not have them from it, whatever becomes of it since.
 */
export function accountedBy(knownOf: ReadonlyMap<string, KnownWords>, {explains}: Declared): IsAccounted {
  return ({code, words}, from) => {
    if (code === undefined) return false;
    if (explains(code, from)) return true;
    const [own, other] = [knownOf.get(code), knownOf.get(from)];
    if (!own?.stood || !other?.stood || !own.wordings.includes(words)) return false;
    const [{from: since, ledger}, {until}] = [own.stood, other.stood];
    // The lines of two ledgers are in no common order.
    return until === Infinity || (ledger === other.stood.ledger && since < until);
  };
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
 * it to this turn.
 */
export function givenTo(
  code: string | undefined,
  knownOf: ReadonlyMap<string, KnownWords>,
  {explains, givers}: Declared,
): string[] {
  if (code === undefined) return [];
  return [...givers].flatMap((from) =>
    from !== code && explains(code, from) ? (knownOf.get(from)?.wordings ?? []) : [],
  );
}

/** How like a text is to what was published under a code; nothing was published without one. */
export function likenessTo(code: string | undefined, words: string, knownOf: ReadonlyMap<string, KnownWords>): number {
  const wordings = code === undefined ? [] : (knownOf.get(code)?.wordings ?? []);
  const now = pairsOf(words);
  return Math.max(0, ...wordings.map((wording) => likeness(now, pairsOf(wording))));
}
