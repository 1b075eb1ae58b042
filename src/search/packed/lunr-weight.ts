import type {Field} from '#core/query/engine';
import {FIELDS} from '#search/packed/source';

/** A title says more than a name, a name more than a word of the text. */
export const FIELD_BOOST: Readonly<Record<Field, number>> = {title: 8, names: 3, text: 1};

const BOOSTS = FIELDS.map((field) => FIELD_BOOST[field]);
/** lunr's own settings of BM25. */
const K1 = 1.2;
const B = 0.75;

/** What lunr 2.3.9 (`lunr.idf`) makes of in how many fields of documents a term stands. */
export function inverseFrequency(fields: number, documents: number): number {
  return Math.log(1 + Math.abs((documents - fields + 0.5) / (fields + 0.5)));
}

/**
 * One number of a lunr vector, computed as `lunr.Builder` does (`createFieldVectors`), to the last digit: `count` times
 * in a field whose length is `relative` times the average of all documents.
 */
export function vectorWeight(idf: number, count: number, relative: number, field: number, boost: number): number {
  const score = (idf * ((K1 + 1) * count)) / (K1 * (1 - B + B * relative) + count);
  return Math.round(score * BOOSTS[field]! * boost * 1000) / 1000;
}
