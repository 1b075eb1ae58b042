import type {Grade} from '#core/query/clause';

/*
 * What the search needs from an index, whatever its form: a whole lunr.Index in the tests, packed shards on the site.
 * Its terms are the exact forms of `analyse`; stems are found again from forms, so that each posting is kept once.
 */

/** Where a word stands in a document. */
export type Field = 'title' | 'names' | 'text';

/** A form that the index knows. */
export interface KnownForm {
  readonly form: string;
  /** In how many documents. */
  readonly documents: number;
}

/** A form of the index that answers a clause. */
export interface Reading extends KnownForm {
  readonly grade: Grade;
}

/** A clause that the dictionary has explained: a document answers it by one of the readings, or by the words in a row. */
export type Sought =
  | {readonly kind: 'word'; readonly readings: readonly Reading[]; readonly required: boolean}
  | {readonly kind: 'phrase'; readonly words: readonly (readonly string[])[]; readonly required: true};

export interface Asked {
  readonly wanted: readonly Sought[];
  /** A document that answers one of them is left out. */
  readonly unwanted: readonly Sought[];
  /** `all`: documents that answer every required clause; `any`: those that answer one clause at least. */
  readonly join: 'all' | 'any';
  /** Only these documents (filters, trust state…); all when absent. With no clause wanted, they are the answer. */
  readonly keep?: (id: number) => boolean;
}

/** An answer to one clause in one document. */
export interface Place {
  /** Position in `wanted`. */
  readonly clause: number;
  readonly field: Field;
  readonly grade: Grade;
  /** How often it stands there. */
  readonly count: number;
  /** Positions of `analyse`, in order, when they are at hand: they may cost a download. */
  readonly positions?: readonly number[];
}

export interface Candidate {
  readonly id: number;
  /** The engine's own score, of any scale: it only parts what the ranking holds equal. */
  readonly score: number;
  readonly places: readonly Place[];
  /** How many words its title has, when it has one. */
  readonly titleLength?: number;
}

export interface Engine {
  /** How many documents the index holds. */
  readonly documents: number;
  /** All forms that have one of these stems. */
  readonly formsOf: (stems: readonly string[]) => Promise<readonly KnownForm[]>;
  /** Forms that begin so, the most frequent first, at most `limit`. */
  readonly formsFrom: (start: string, limit: number) => Promise<readonly KnownForm[]>;
  /** Forms one slip away from a word, or whose stem is one slip away from its stem (`isOneSlip`). */
  readonly formsNear: (form: string, stem: string) => Promise<readonly KnownForm[]>;
  readonly find: (asked: Asked) => Promise<readonly Candidate[]>;
  /** How a text writes a form, accents included (`writtenIn`). Costs a text: asked for suggestions only. */
  readonly spell: (form: string) => Promise<string>;
}
