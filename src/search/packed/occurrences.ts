import type {ByteWriter} from '#search/packed/byte-writer';
import {WILDCARD} from '#search/packed/front-coding';
import {Numbers} from '#search/packed/numbers';
import {FIELDS, type IndexedWord} from '#search/packed/source';

/** Where each form of a segment stands, in the order in which it is read: document, field, position. */
export class Occurrences {
  readonly #entries = new Map<string, number>();
  readonly #stems: string[][] = [];
  readonly #counts = new Numbers();
  /** One number each per occurrence. */
  readonly #entry = new Numbers();
  readonly #place = new Numbers();
  readonly #position = new Numbers();
  #offsets: Uint32Array | undefined;
  #order: Uint32Array | undefined;

  /** Nothing stands anywhere; the room is used again. */
  clear(): void {
    this.#entries.clear();
    for (const numbers of [this.#counts, this.#entry, this.#place, this.#position]) numbers.length = 0;
    this.#stems.length = 0;
    this.#offsets = this.#order = undefined;
  }

  add({form, stem, position}: IndexedWord, document: number, field: number): void {
    let entry = this.#entries.get(form);
    if (entry === undefined) {
      // What reading an index refuses too.
      if (form === '' || form.includes(WILDCARD)) throw new Error(`A form of the index cannot be « ${form} ».`);
      entry = this.#stems.length;
      this.#entries.set(form, entry);
      this.#stems.push([stem]);
      this.#counts.push(0);
    } else if (!this.#stems[entry]!.includes(stem)) {
      this.#stems[entry]!.push(stem);
    }
    this.#counts.values[entry]!++;
    this.#entry.push(entry);
    this.#place.push(document * FIELDS.length + field);
    this.#position.push(position);
  }

  /** Forms in order, each with its stems and its number here. */
  sorted(): {readonly form: string; readonly stems: readonly string[]; readonly entry: number}[] {
    return [...this.#entries]
      .map(([form, entry]) => ({form, stems: [...this.#stems[entry]!].sort(), entry}))
      .sort((a, b) => (a.form < b.form ? -1 : 1));
  }

  /**
   * The documents of a form: their number; for each, how far it is from the one before, then for each field how often
   * the form stands there and the positions, each from the one before.
   */
  write(entry: number, writer: ByteWriter): void {
    const order = (this.#order ??= this.#sort());
    const [from, to] = [this.#offsets![entry]!, this.#offsets![entry + 1]!];
    const documentOf = (at: number) => Math.floor(this.#place.values[order[at]!]! / FIELDS.length);
    let documents = 0;
    for (let at = from; at < to; at++) if (at === from || documentOf(at) !== documentOf(at - 1)) documents++;
    writer.number(documents);
    let last = 0;
    let at = from;
    while (at < to) {
      const document = documentOf(at);
      writer.number(document - last);
      last = document;
      for (let field = 0; field < FIELDS.length; field++) {
        const place = document * FIELDS.length + field;
        let until = at;
        while (until < to && this.#place.values[order[until]!] === place) until++;
        writer.number(until - at);
        let position = 0;
        for (; at < until; at++) {
          const next = this.#position.values[order[at]!]!;
          writer.number(next - position);
          position = next;
        }
      }
    }
  }

  /** Occurrences by entry, in order inside each (counting sort). */
  #sort(): Uint32Array {
    const offsets = new Uint32Array(this.#stems.length + 1);
    for (let entry = 0; entry < this.#stems.length; entry++) {
      offsets[entry + 1] = offsets[entry]! + this.#counts.values[entry]!;
    }
    const next = offsets.slice();
    const order = new Uint32Array(this.#entry.length);
    for (let at = 0; at < this.#entry.length; at++) order[next[this.#entry.values[at]!]!++] = at;
    this.#offsets = offsets;
    return order;
  }
}
