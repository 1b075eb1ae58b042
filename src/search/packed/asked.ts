import type {Grade} from '#core/query/clause';
import type {Asked, Candidate} from '#core/query/engine';
import type {Facet} from '#search/packed/source';

/** What the right by which a form answers a word is worth to lunr. */
export const BOOST_OF_GRADE: Readonly<Record<Grade, number>> = {
  exact: 3,
  number: 2,
  stem: 1,
  prefix: 0.5,
  near: 0.5,
  kin: 0.3,
};

/** By facet, the labels (positions in `labels`) of which a document must bear one; facets that are absent ask nothing. */
export type Filters = Partial<Readonly<Record<Facet, readonly number[]>>>;

/** What a packed index is asked: words that its dictionary has explained. */
export interface PackedAsked extends Asked {
  readonly filters?: Filters;
  /** How many candidates are given, those of the highest scores. */
  readonly limit: number;
}

export interface Answer {
  /** The highest scores first, lunr's; equal ones in the order of the documents. */
  readonly candidates: readonly Candidate[];
  /** How many documents answer. */
  readonly total: number;
  /** By facet, how many bear each label: of those that answer, whatever the filter of this facet says. */
  readonly counts: Readonly<Record<Facet, Uint32Array>>;
}
