import {ByteReader} from '#search/packed/byte-reader';
import type {ByteWriter} from '#search/packed/byte-writer';
import {FIELDS} from '#search/packed/source';

/*
 * Positions, kept apart from postings: only words in a row need them. A file holds parts, one a form (a long list is
 * cut): their lengths in bytes, then in each, for each document, the positions in each field, each from the one before.
 */

export function writePositionFile(writer: ByteWriter, parts: readonly Uint8Array[]): void {
  writer.number(parts.length);
  for (const {length} of parts) writer.number(length);
  for (const part of parts) writer.bytes(part);
}

/** The parts of a file, to be read when they are needed. */
export function readPositionFile(reader: ByteReader): ByteReader[] {
  const lengths = Array.from({length: reader.count()}, () => reader.number());
  const parts = lengths.map((length) => new ByteReader(reader.slice(length), reader.where));
  reader.finish();
  return parts;
}

/** Positions of one form in one document: a list a field. */
export type Places = readonly (readonly number[])[];

/** The next document of a part: `counts` says how often the form stands in each field, from `at` on. */
export function readPlaces(part: ByteReader, counts: Uint32Array, at: number): Places {
  return FIELDS.map((_, field) => {
    const places: number[] = [];
    let last = 0;
    for (let left = counts[at + field]!; left > 0; left--) places.push((last += part.number()));
    return places;
  });
}

export function skipPlaces(part: ByteReader, counts: Uint32Array, at: number): void {
  for (let field = 0; field < FIELDS.length; field++) part.skip(counts[at + field]!);
}
