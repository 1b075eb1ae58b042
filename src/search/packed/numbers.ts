/** Numbers in a row, growing; those of another row may follow in the same room. */
export class Numbers {
  values = new Uint32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.values.length) {
      const grown = new Uint32Array(this.values.length * 2);
      grown.set(this.values);
      this.values = grown;
    }
    this.values[this.length++] = value;
  }

  /** The row as it is, until one writes there again. */
  row(): Uint32Array {
    return this.values.subarray(0, this.length);
  }
}
