import type {KnownForm} from '#search/packed/dictionary';
import type {Facet, Field} from '#search/packed/source';

/*
 * What an index is asked, and what it answers. Words come here explained: `formsOf`, `formsFrom` and `formsNear` have
 * told which forms of the index answer what was typed, and by what right.
 */

/** By what right a form answers a word, the best first (the same form … shares the stem of a word one slip away). */
export const BOOST_OF_GRADE = {exact: 3, number: 2, stem: 1, prefix: 0.5, near: 0.5, kin: 0.3} as const;
export type Grade = keyof typeof BOOST_OF_GRADE;

export interface Reading extends KnownForm {
  readonly grade: Grade;
}

/** A document answers a word by one of the readings, a phrase by its words in a row, one of the forms each. */
export type Sought =
  | {readonly kind: 'word'; readonly readings: readonly Reading[]; readonly required: boolean}
  | {readonly kind: 'phrase'; readonly words: readonly (readonly string[])[]; readonly required: boolean};

/** By facet, the labels (positions in `labels`) of which a document must bear one; facets that are absent ask nothing. */
export type Filters = Partial<Readonly<Record<Facet, readonly number[]>>>;

export interface Asked {
  readonly wanted: readonly Sought[];
  /** A document that answers one of them is left out. */
  readonly unwanted: readonly Sought[];
  /** `all`: documents that answer every required clause; `any`: those that answer one clause at least. */
  readonly join: 'all' | 'any';
  /** Only these documents. With no clause wanted, those that are left are the answer. */
  readonly keep?: (id: number) => boolean;
  readonly filters?: Filters;
  /** How many candidates are given, those of the highest scores. */
  readonly limit: number;
}

/** An answer to one clause in one document. */
export interface Place {
  /** Position in `wanted`. */
  readonly clause: number;
  readonly field: Field;
  readonly grade: Grade;
  /** How often it stands there. */
  readonly count: number;
  /** Where the words of a phrase begin. */
  readonly positions?: readonly number[];
}

export interface Candidate {
  readonly id: number;
  /** lunr's. */
  readonly score: number;
  readonly places: readonly Place[];
}

export interface Answer {
  /** The highest scores first; equal ones in the order of the documents. */
  readonly candidates: readonly Candidate[];
  /** How many documents answer. */
  readonly total: number;
  /** By facet, how many bear each label: of those that answer, whatever the filter of this facet says. */
  readonly counts: Readonly<Record<Facet, Uint32Array>>;
}
