const encoder = new TextEncoder();
/** The length of a shorter text takes one byte. */
const MOST_ONE_BY_ONE = 128;

/** Bytes in a row, growing. Numbers are whole and not negative: seven bits a byte, the lowest first (LEB128). */
export class ByteWriter {
  #bytes = new Uint8Array(256);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  byte(value: number): void {
    if (this.#length === this.#bytes.length) this.#grow(1);
    this.#bytes[this.#length++] = value;
  }

  number(value: number): void {
    let rest = value;
    while (rest > 127) {
      this.byte((rest % 128) + 128);
      rest = Math.floor(rest / 128);
    }
    this.byte(rest);
  }

  bytes(values: Uint8Array): void {
    if (this.#length + values.length > this.#bytes.length) this.#grow(values.length);
    this.#bytes.set(values, this.#length);
    this.#length += values.length;
  }

  /** A text and its length in bytes. */
  text(text: string): void {
    if (text.length < MOST_ONE_BY_ONE && this.#wrotePlain(text)) return;
    const encoded = encoder.encode(text);
    this.number(encoded.length);
    this.bytes(encoded);
  }

  /** A text alone. @returns its length in bytes */
  letters(text: string): number {
    // A character of UTF-16 takes three bytes of UTF-8 at most.
    const most = 3 * text.length;
    if (this.#length + most > this.#bytes.length) this.#grow(most);
    const {written} = encoder.encodeInto(text, this.#bytes.subarray(this.#length));
    this.#length += written;
    return written;
  }

  /** Writes a short text if it is ASCII, as most words are: the encoder takes five times as long for them. */
  #wrotePlain(text: string): boolean {
    const before = this.#length;
    this.byte(text.length);
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code > 127) {
        this.#length = before;
        return false;
      }
      this.byte(code);
    }
    return true;
  }

  /** What was written, as a copy. */
  done(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }

  /** What was written, then nothing: the room is used again. */
  take(): Uint8Array<ArrayBuffer> {
    const taken = this.done();
    this.#length = 0;
    return taken;
  }

  /** What was written goes to the end of another, then nothing is: the room is used again. */
  moveTo(other: ByteWriter): void {
    other.bytes(this.#bytes.subarray(0, this.#length));
    this.#length = 0;
  }

  #grow(more: number): void {
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    grown.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = grown;
  }
}

/** Pieces, one after the other. */
export function concatenate(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, {length}) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
