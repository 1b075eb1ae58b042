import {corrupt} from '#search/packed/index-problem';

const decoder = new TextDecoder('utf-8', {fatal: true});

/** Reads what `ByteWriter` wrote. Never beyond the end: bytes that are not there are an `IndexProblem`. */
export class ByteReader {
  at: number;

  constructor(
    readonly bytes: Uint8Array,
    readonly where: string,
    at = 0,
    readonly end = bytes.length,
  ) {
    this.at = at;
  }

  /** Another reader of the same bytes, from here or from a place in them. */
  again(at = this.at): ByteReader {
    return new ByteReader(this.bytes, this.where, at, this.end);
  }

  byte(): number {
    if (this.at >= this.end) throw corrupt(this.where);
    return this.bytes[this.at++]!;
  }

  /** Below 2³². */
  number(): number {
    let value = this.byte();
    if (value < 128) return value;
    value -= 128;
    for (let unit = 128; unit < 2 ** 32; unit *= 128) {
      const byte = this.byte();
      if (byte < 128) return this.below(value + byte * unit, 2 ** 32);
      value += (byte - 128) * unit;
    }
    throw corrupt(this.where);
  }

  /** A number that must be less than `limit`. */
  index(limit: number): number {
    return this.below(this.number(), limit);
  }

  /** How many things follow, each of at least one byte: there cannot be more than bytes. */
  count(): number {
    return this.below(this.number(), this.end - this.at + 1);
  }

  /** The bytes that follow, not copied. */
  slice(length: number): Uint8Array {
    if (length > this.end - this.at) throw corrupt(this.where);
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  text(): string {
    return this.letters(this.number());
  }

  /** A text of so many bytes. */
  letters(length: number): string {
    const bytes = this.slice(length);
    let ascii = '';
    for (const byte of bytes) {
      if (byte > 127) return this.#decode(bytes);
      ascii += String.fromCharCode(byte);
    }
    return ascii;
  }

  skip(numbers: number): void {
    let left = numbers;
    while (left > 0) {
      if (this.at >= this.end) throw corrupt(this.where);
      if (this.bytes[this.at++]! < 128) left--;
    }
  }

  /** Nothing is left to read. */
  finish(): void {
    if (this.at !== this.end) throw corrupt(this.where);
  }

  #decode(bytes: Uint8Array): string {
    try {
      return decoder.decode(bytes);
    } catch {
      throw corrupt(this.where);
    }
  }

  private below(value: number, limit: number): number {
    if (value >= limit) throw corrupt(this.where);
    return value;
  }
}
