import type {ByteReader} from '#search/packed/byte-reader';
import type {ByteWriter} from '#search/packed/byte-writer';
import {corrupt} from '#search/packed/index-problem';
import type {Field} from '#core/query/engine';
import {FIELDS} from '#search/packed/source';

/*
 * Where a form stands. Documents and how often are written apart: documents by how far each is from the one before,
 * then one number each: twice the times in the text less one (0 for most), or, when the form stands in another field,
 * an odd number that tells which fields, followed by the times less one in each.
 */

const TEXT_FIELD: Field = 'text';
const TEXT = FIELDS.indexOf(TEXT_FIELD);

export interface PostingList {
  /** In order. */
  readonly documents: Uint32Array;
  /** How often the form stands in each field of each document: as many numbers a document as there are fields. */
  readonly counts: Uint32Array;
}

export function writeGaps(writer: ByteWriter, documents: ArrayLike<number>, from = 0, to = documents.length): void {
  for (let at = from; at < to; at++) writer.number(documents[at]! - (at === from ? 0 : documents[at - 1]!));
}

export function writeCounts(writer: ByteWriter, counts: ArrayLike<number>, from = 0, to?: number): void {
  const end = to ?? counts.length / FIELDS.length;
  for (let at = from; at < end; at++) {
    const own = at * FIELDS.length;
    let mask = 0;
    for (let field = 0; field < FIELDS.length; field++) if (counts[own + field]! > 0) mask |= 1 << field;
    if (mask === 1 << TEXT) {
      writer.number((counts[own + TEXT]! - 1) * 2);
    } else {
      writer.number(mask * 2 + 1);
      for (let field = 0; field < FIELDS.length; field++) {
        if (counts[own + field]! > 0) writer.number(counts[own + field]! - 1);
      }
    }
  }
}

export function skipCounts(reader: ByteReader, documents: number): void {
  for (let left = documents; left > 0; left--) {
    const code = reader.number();
    if (code % 2 === 1) for (let mask = code >>> 1; mask > 0; mask >>= 1) if (mask % 2 === 1) reader.number();
  }
}

/** `total`: how many documents the index holds; none may lie beyond. */
export function readList(gaps: ByteReader, codes: ByteReader, length: number, total: number): PostingList {
  const documents = new Uint32Array(length);
  const counts = new Uint32Array(length * FIELDS.length);
  let document = 0;
  for (let at = 0; at < length; at++) {
    const gap = gaps.number();
    document += gap;
    if (document >= total || (gap === 0 && at > 0)) throw corrupt(gaps.where);
    documents[at] = document;
    const code = codes.number();
    if (code % 2 === 0) {
      counts[at * FIELDS.length + TEXT] = code / 2 + 1;
      continue;
    }
    const mask = code >>> 1;
    if (mask === 0 || mask >= 1 << FIELDS.length) throw corrupt(codes.where);
    for (let field = 0; field < FIELDS.length; field++) {
      if (mask & (1 << field)) counts[at * FIELDS.length + field] = codes.number() + 1;
    }
  }
  return {documents, counts};
}

/** Lists whose documents follow one another, as one. */
export function joinLists(lists: readonly PostingList[]): PostingList {
  const length = lists.reduce((sum, {documents}) => sum + documents.length, 0);
  const [documents, counts] = [new Uint32Array(length), new Uint32Array(length * FIELDS.length)];
  let at = 0;
  for (const list of lists) {
    documents.set(list.documents, at);
    counts.set(list.counts, at * FIELDS.length);
    at += list.documents.length;
  }
  return {documents, counts};
}
