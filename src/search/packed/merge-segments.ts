import {ByteReader} from '#search/packed/byte-reader';
import {Numbers} from '#search/packed/numbers';
import type {SegmentWords} from '#search/packed/segment';
import {FIELDS} from '#search/packed/source';

/** A form of the whole index. Its numbers are in a room that serves for every form: use them before asking for the next. */
export interface MergedForm {
  readonly form: string;
  readonly stems: ReadonlySet<string>;
  /** Its documents in order. */
  readonly documents: Uint32Array;
  /** How often it stands in each field of each document: as many numbers a document as there are fields. */
  readonly counts: Uint32Array;
  /** Every position, in the order of `counts`, each from the one before in its field. */
  readonly steps: Uint32Array;
}

/** What a form is gathered in. */
interface Gathered {
  readonly stems: Set<string>;
  readonly documents: Numbers;
  readonly counts: Numbers;
  readonly steps: Numbers;
}

/** The forms of all segments in order, as if they were one; documents are numbered through. */
export function* mergeSegments(segments: readonly SegmentWords[]): Generator<MergedForm> {
  const heap = new CursorHeap();
  let base = 0;
  for (const segment of segments) {
    const cursor = new Cursor(segment, base);
    if (cursor.next()) heap.push(cursor);
    base += segment.documents.length;
  }
  const [documents, counts, steps] = [new Numbers(), new Numbers(), new Numbers()];
  for (let cursor = heap.pop(); cursor;) {
    const {form} = cursor;
    const stems = new Set<string>();
    documents.length = counts.length = steps.length = 0;
    // Cursors of one form come in the order of their documents.
    while (cursor?.form === form) {
      cursor.addTo({stems, documents, counts, steps});
      if (cursor.next()) heap.push(cursor);
      cursor = heap.pop();
    }
    yield {form, stems, documents: documents.row(), counts: counts.row(), steps: steps.row()};
  }
}

/** Stands on one form of a segment after the other. */
class Cursor {
  form = '';
  readonly #reader: ByteReader;
  #left: number;

  constructor(
    {key, words}: SegmentWords,
    readonly base: number,
  ) {
    this.#reader = new ByteReader(words, `segment ${key}`);
    this.#left = this.#reader.number();
  }

  /** `false` at the end. `addTo` must have been called since the last time. */
  next(): boolean {
    if (this.#left === 0) return false;
    this.#left--;
    const shared = this.#reader.number();
    this.form = this.form.slice(0, shared) + this.#reader.text();
    return true;
  }

  addTo({stems, documents, counts, steps}: Gathered): void {
    const reader = this.#reader;
    for (let left = reader.number(); left > 0; left--) stems.add(reader.text());
    let document = this.base;
    for (let left = reader.number(); left > 0; left--) {
      document += reader.number();
      documents.push(document);
      for (let field = 0; field < FIELDS.length; field++) {
        const count = reader.number();
        counts.push(count);
        for (let at = 0; at < count; at++) steps.push(reader.number());
      }
    }
  }
}

function isBefore(a: Cursor, b: Cursor): boolean {
  return a.form < b.form || (a.form === b.form && a.base < b.base);
}

/** The cursor whose form comes first, then whose documents do. */
class CursorHeap {
  readonly #cursors: Cursor[] = [];

  push(cursor: Cursor): void {
    const cursors = this.#cursors;
    let at = cursors.length;
    cursors.push(cursor);
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (!isBefore(cursor, cursors[above]!)) break;
      cursors[at] = cursors[above]!;
      at = above;
    }
    cursors[at] = cursor;
  }

  pop(): Cursor | undefined {
    const cursors = this.#cursors;
    const [first] = cursors;
    const last = cursors.pop();
    if (!first || !last || cursors.length === 0) return first;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= cursors.length) break;
      if (below + 1 < cursors.length && isBefore(cursors[below + 1]!, cursors[below]!)) below++;
      if (!isBefore(cursors[below]!, last)) break;
      cursors[at] = cursors[below]!;
      at = below;
    }
    cursors[at] = last;
    return first;
  }
}
