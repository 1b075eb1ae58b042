import {unitAt} from '#core/text/unit-at';

/** Entries; more, and the table begins anew. */
const MOST = 1 << 17;

/**
 * What was found out about words, by their letters where they stand in a text. A debate says the same words over and
 * over: those seen before are found again in a third of the time of a `Map`, for which each would be cut out first.
 * It holds so many words at most: a reader's browser, too, goes through a whole archive.
 */
export class WordTable<Value> {
  #words: string[] = [];
  #values: Value[] = [];
  /** Open addressing, at most half full: the number of a word plus one, 0 for none. */
  #slots = new Int32Array(1 << 10);
  #hashes = new Int32Array(this.#slots.length / 2);

  /** @param find what is to be known of a word: asked once, as long as the table holds it */
  constructor(readonly find: (word: string) => Value) {}

  /** What is known of the word from `start` to `end` (excluded). */
  at(text: string, start: number, end: number): Value {
    // FNV-1a, by UTF-16 units.
    let hash = 0x811c9dc5 | 0;
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ unitAt(text, at), 0x01000193);
    const mask = this.#slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let number = this.#slots[slot]!; number !== 0; number = this.#slots[(slot = (slot + 1) & mask)]!) {
      if (this.#hashes[number - 1] === hash && stands(this.#words[number - 1]!, text, start, end)) {
        return this.#values[number - 1]!;
      }
    }
    return this.#add(text.slice(start, end), hash, slot);
  }

  #add(word: string, hash: number, slot: number): Value {
    const value = this.find(word);
    if (this.#words.length === MOST) {
      [this.#words, this.#values] = [[], []];
      this.#slots.fill(0);
      return value;
    }
    this.#hashes[this.#words.length] = hash;
    this.#slots[slot] = this.#words.push(word);
    this.#values.push(value);
    if (this.#words.length === this.#hashes.length) this.#grow();
    return value;
  }

  #grow(): void {
    const hashes = this.#hashes;
    this.#slots = new Int32Array(this.#slots.length * 4);
    this.#hashes = new Int32Array(this.#slots.length / 2);
    this.#hashes.set(hashes);
    const mask = this.#slots.length - 1;
    for (let number = 1; number <= this.#words.length; number++) {
      const hash = this.#hashes[number - 1]!;
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = number;
    }
  }
}

function stands(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = start; at < end; at++) if (unitAt(word, at - start) !== unitAt(text, at)) return false;
  return true;
}
