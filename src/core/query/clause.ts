/*
 * What a query asks, before any index is opened (parse-query.ts), and once the dictionary of the index has said which
 * of its forms answer (understand.ts). Plain values: they cross from the worker to the page.
 */

/** A word. All spellings that say it: « sous-traitance » is also « soustraitance », « usager·es » both genders. */
export interface WordClause {
  readonly kind: 'word';
  /** As it was typed. */
  readonly typed: string;
  readonly forms: readonly string[];
  readonly stems: readonly string[];
  /** `false`: it only ranks (« quand », the first name of a person whose family name is there). */
  readonly required: boolean;
}

/** The last word, which may be unfinished: the word itself, and words that begin like one of its forms. */
export interface PrefixClause extends Omit<WordClause, 'kind'> {
  readonly kind: 'prefix';
}

/** Words in a row, exactly; for each position the forms that may stand there. */
export interface PhraseClause {
  readonly kind: 'phrase';
  readonly typed: string;
  readonly words: readonly (readonly string[])[];
  readonly required: true;
}

export type Clause = WordClause | PrefixClause | PhraseClause;

/** `qui:` and `séance:`, which keep the documents of a person or of a session, or all others. */
export interface Filter {
  readonly on: 'person' | 'session';
  readonly value: string;
  readonly not: boolean;
}

/** A name of the archive's people, whole: the clauses that hold its words. */
export interface NameUnit {
  readonly ids: readonly string[];
  readonly label: string;
  /** Positions in `wanted`. */
  readonly clauses: readonly number[];
}

/** What a query held and is not looked for, and why. */
export interface Ignored {
  readonly text: string;
  readonly why: 'common' | 'unfinished' | 'no-word' | 'too-many' | 'too-long' | 'empty-filter';
}

/** A piece of a query as it was typed: `-` before it or not. */
export interface Piece {
  readonly kind: 'words' | 'phrase' | 'person' | 'session';
  readonly text: string;
  readonly not: boolean;
}

export interface ParsedQuery {
  readonly pieces: readonly Piece[];
  readonly wanted: readonly Clause[];
  readonly unwanted: readonly Clause[];
  readonly filters: readonly Filter[];
  readonly names: readonly NameUnit[];
  readonly ignored: readonly Ignored[];
}

/**
 * By what right a form of the index answers a word that was typed, the best first: the same form; singular for plural;
 * another of its stem; a word that begins so; a word one slip away; one that shares the stem of such a word.
 */
export const GRADES = ['exact', 'number', 'stem', 'prefix', 'near', 'kin'] as const;
export type Grade = (typeof GRADES)[number];
