import {ByteReader} from '#search/packed/byte-reader';
import {ByteWriter} from '#search/packed/byte-writer';
import {IndexProblem} from '#search/packed/index-problem';

/*
 * Every file of the index says, inside its compression, what it is: a file that was swapped with another, or kept from
 * an older version of the site, is recognised.
 */

/** Changes with the layout of any file. */
export const VERSION = 1;

const MAGIC = [0x44, 0x6d, 0x52];

/** One letter each, as in the name of the file. */
export const KINDS = {
  manifest: 'm',
  documents: 'd',
  dictionary: 'w',
  endings: 'e',
  postings: 'p',
  positions: 'q',
  common: 'c',
  text: 't',
} as const;
export type Kind = keyof typeof KINDS;

/** Which file: files made together share a generation (sixteen hexadecimal digits, the hash of them all). */
export interface FileId {
  readonly kind: Kind;
  readonly generation: string;
  readonly number: number;
}

/** Other bytes, another name: a file never changes, and can be kept for ever. */
export function fileName({kind, generation, number}: FileId): string {
  return `${KINDS[kind]}-${generation}-${number}.bin`;
}

export function manifestOf(name: string): FileId {
  const [, generation] = /^m-([0-9a-f]{16})-0\.bin$/.exec(name) ?? [];
  if (generation === undefined) throw new IndexProblem('missing', name);
  return {kind: 'manifest', generation, number: 0};
}

export function frame({kind, generation, number}: FileId, payload: Uint8Array): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter();
  writer.bytes(Uint8Array.from([...MAGIC, VERSION, KINDS[kind].charCodeAt(0)]));
  writer.text(generation);
  writer.number(number);
  writer.bytes(payload);
  return writer.done();
}

/** What is inside the frame, to be read; an `IndexProblem` when it is not the file that was asked for. */
export function unframe(id: FileId, bytes: Uint8Array): ByteReader {
  const name = fileName(id);
  const reader = new ByteReader(bytes, name);
  const problem = (reason: 'version' | 'corrupt') => new IndexProblem(reason, name);
  for (const byte of MAGIC) if (reader.byte() !== byte) throw problem('corrupt');
  if (reader.byte() !== VERSION) throw problem('version');
  if (reader.byte() !== KINDS[id.kind].charCodeAt(0)) throw problem('corrupt');
  if (reader.text() !== id.generation || reader.number() !== id.number) throw problem('corrupt');
  return reader;
}
