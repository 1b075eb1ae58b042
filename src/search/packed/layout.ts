/** How much one file holds: enough to compress well, little to download. */
export interface Layout {
  /** Bytes of lists or of positions, before compression. */
  readonly bytes: number;
  /** Forms of the dictionary. */
  readonly forms: number;
  readonly endings: number;
}

/** About 4 kB as served for lists, 3 kB for the dictionary: a question wants one list of each file, and pays for the rest. */
export const LAYOUT: Layout = {bytes: 8_000, forms: 1000, endings: 2000};
