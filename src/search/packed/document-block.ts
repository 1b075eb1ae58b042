import type {ByteReader} from '#search/packed/byte-reader';
import {ByteWriter} from '#search/packed/byte-writer';
import {corrupt} from '#search/packed/index-problem';
import {FACETS, FIELDS} from '#search/packed/source';

/** Documents whose facets and lengths are kept in one file. */
export const DOCUMENTS = 8192;

/** What filters and scores need of some documents: a column each, as many numbers as documents. */
export interface DocumentBlock {
  /** By facet: which group of labels (`Manifest.groups`). */
  readonly groups: readonly Uint32Array[];
  /** Which of `Manifest.boosts`. */
  readonly boosts: Uint32Array;
  /** By field: how many words. */
  readonly lengths: readonly Uint32Array[];
}

/** `columns`: one a facet, then boosts, then one a field. */
export function writeDocumentBlocks(columns: readonly (readonly number[])[], total: number): Uint8Array[] {
  return Array.from({length: Math.ceil(total / DOCUMENTS)}, (_, block) => {
    const writer = new ByteWriter();
    for (const column of columns) {
      for (const value of column.slice(block * DOCUMENTS, (block + 1) * DOCUMENTS)) writer.number(value);
    }
    return writer.done();
  });
}

/** `sizes`: how many groups each facet has, then how many boosts there are. */
export function readDocumentBlock(reader: ByteReader, count: number, sizes: readonly number[]): DocumentBlock {
  const column = (limit: number) => {
    const values = new Uint32Array(count);
    for (let at = 0; at < count; at++) {
      values[at] = reader.number();
      if (values[at]! >= limit) throw corrupt(reader.where);
    }
    return values;
  };
  const groups = FACETS.map((_, facet) => column(sizes[facet]!));
  const boosts = column(sizes.at(-1)!);
  const lengths = FIELDS.map(() => column(2 ** 32));
  reader.finish();
  return {groups, boosts, lengths};
}
