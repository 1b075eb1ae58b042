import {concatenate} from '#search/packed/byte-writer';
import {fileName, frame, VERSION, type FileId, type Kind} from '#search/packed/frame';

export interface PackedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What writing needs from outside. */
export interface Press {
  /** Bytes → gzip, always the same for the same bytes. */
  readonly gzip: (bytes: Uint8Array) => Uint8Array;
  /** Hexadecimal, sixteen digits at least: SHA-256. */
  readonly hash: (bytes: Uint8Array) => string;
}

/** Files of one kind that are made together. */
export class Volume {
  readonly payloads: Uint8Array[] = [];

  constructor(readonly kind: Kind) {}

  get size(): number {
    return this.payloads.length;
  }

  add(payload: Uint8Array): void {
    this.payloads.push(payload);
  }

  generation({hash}: Pick<Press, 'hash'>): string {
    return generationOf(this.payloads, hash);
  }

  /** The files, compressed one at a time as they are asked for. */
  *files(generation: string, {gzip}: Pick<Press, 'gzip'>): Generator<PackedFile> {
    for (const [number, payload] of this.payloads.entries()) {
      const id: FileId = {kind: this.kind, generation, number};
      yield {name: fileName(id), bytes: gzip(frame(id, payload))};
    }
  }
}

export function generationOf(payloads: readonly Uint8Array[], hash: Press['hash']): string {
  return hash(concatenate([Uint8Array.of(VERSION), ...payloads])).slice(0, 16);
}
