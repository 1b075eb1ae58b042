import type {ByteReader} from '#search/packed/byte-reader';
import type {ByteWriter} from '#search/packed/byte-writer';
import {readTexts, readWords, sharedLength, writeTexts, writeWords} from '#search/packed/front-coding';
import {corrupt} from '#search/packed/index-problem';

/** A file that holds lists of forms of a block in order, from this form (and this document of its list) on. */
export interface Start {
  readonly form: number;
  readonly document: number;
}

/** The lists of a common form: which document each of its files begins with. */
export interface CommonLists {
  readonly form: number;
  /** The number of its first file; the others follow. */
  readonly file: number;
  readonly firstDocuments: readonly number[];
}

/** Forms in a row, and where to find what is known of them. */
export interface DictionaryBlock {
  readonly forms: readonly string[];
  readonly stems: readonly (readonly string[])[];
  /** In how many documents each stands. */
  readonly documents: readonly number[];
  /** In how many fields, one document after the other: what lunr counts. */
  readonly fields: readonly number[];
  /** Files of postings, the first of which bears this number. */
  readonly postings: {readonly file: number; readonly starts: readonly Start[]};
  readonly positions: {readonly file: number; readonly starts: readonly Start[]};
  readonly common: readonly CommonLists[];
  /** Stems that would stand in this block, some of whose forms are in others. */
  readonly elsewhere: ReadonlyMap<string, readonly number[]>;
}

export function writeDictionaryBlock(writer: ByteWriter, block: DictionaryBlock): void {
  const {forms, stems, documents, fields, postings, positions, common, elsewhere} = block;
  writeWords(writer, forms);
  const shared = forms.map((form, at) => sharedLength(form, stems[at]![0]!));
  for (const [at, form] of forms.entries()) writer.number(form.length - shared[at]!);
  writeTexts(
    writer,
    stems.map(([first], at) => first!.slice(shared[at])),
  );
  writeSparse(
    writer,
    stems,
    ({length}) => length > 1,
    (more) => {
      writer.number(more.length - 1);
      writeTexts(writer, more.slice(1));
    },
  );
  for (const count of documents) writer.number(count - 1);
  writeSparse(
    writer,
    fields,
    (count, at) => count > documents[at]!,
    (count, at) => writer.number(count - documents[at]!),
  );
  for (const {file, starts} of [postings, positions]) {
    writer.number(file);
    writer.number(starts.length);
    let last = 0;
    for (const {form, document} of starts) {
      writer.number(form - last);
      writer.number(document);
      last = form;
    }
  }
  writer.number(common.length);
  for (const {form, file, firstDocuments} of common) {
    writer.number(form);
    writer.number(file);
    writer.number(firstDocuments.length);
    let last = 0;
    for (const document of firstDocuments) {
      writer.number(document - last);
      last = document;
    }
  }
  writer.number(elsewhere.size);
  for (const [stem, blocks] of elsewhere) {
    writer.text(stem);
    writer.number(blocks.length);
    for (const number of blocks) writer.number(number);
  }
}

export function readDictionaryBlock(reader: ByteReader): DictionaryBlock {
  const forms = readWords(reader);
  const size = forms.length;
  const dropped = forms.map(() => reader.number());
  const added = readTexts(reader, size);
  const stems = forms.map((form, at) => [form.slice(0, Math.max(0, form.length - dropped[at]!)) + added[at]!]);
  readSparse(reader, size, (at) => (stems[at] = stems[at]!.concat(readTexts(reader, reader.count()))));
  const documents = forms.map(() => reader.number() + 1);
  const fields = [...documents];
  readSparse(reader, size, (at) => (fields[at]! += reader.number()));
  const [postings, positions] = [readStarts(reader, size), readStarts(reader, size)];
  const common = Array.from({length: reader.count()}, () => {
    const [form, file] = [reader.index(size), reader.number()];
    return {form, file, firstDocuments: readRising(reader)};
  });
  const elsewhere = new Map<string, number[]>();
  for (let left = reader.count(); left > 0; left--) {
    const stem = reader.text();
    elsewhere.set(
      stem,
      Array.from({length: reader.count()}, () => reader.number()),
    );
  }
  reader.finish();
  return {forms, stems, documents, fields, postings, positions, common, elsewhere};
}

function readStarts(reader: ByteReader, size: number): {file: number; starts: Start[]} {
  const file = reader.number();
  let form = 0;
  const starts = Array.from({length: reader.count()}, () => {
    form += reader.number();
    if (form >= size) throw corrupt(reader.where);
    return {form, document: reader.number()};
  });
  return {file, starts};
}

function readRising(reader: ByteReader): number[] {
  let last = 0;
  return Array.from({length: reader.count()}, () => (last += reader.number()));
}

/** Only the values that are unlike most: how many, then each after how far it is from the one before. */
function writeSparse<Value>(
  writer: ByteWriter,
  values: readonly Value[],
  isKept: (value: Value, at: number) => boolean,
  write: (value: Value, at: number) => void,
): void {
  const kept = [...values.entries()].filter(([at, value]) => isKept(value, at));
  writer.number(kept.length);
  let last = 0;
  for (const [at, value] of kept) {
    writer.number(at - last);
    write(value, at);
    last = at;
  }
}

function readSparse(reader: ByteReader, size: number, read: (at: number) => void): void {
  let at = 0;
  for (let left = reader.count(); left > 0; left--) {
    at += reader.number();
    if (at >= size) throw corrupt(reader.where);
    read(at);
  }
}
