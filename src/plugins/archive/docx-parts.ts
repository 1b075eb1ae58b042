import {inflateRawSync} from 'node:zlib';

/** Bytes, zipped and then unzipped; a debate of three hours takes less than one million. */
const LARGEST = 20 * 2 ** 20;
const LARGEST_UNZIPPED = 100 * 2 ** 20;
const MOST_PARTS = 2000;
/**
 * Bytes of the words and of their layout: a debate of three hours has about 30,000 words, and the heaviest layout, one that
 * is repeated at each word, takes 220 bytes a word. Twice as much is read in twelve seconds.
 */
export const MOST_XML = 12 * 2 ** 20;
const IS_XML = /\.(?:xml|rels)$/i;

/** Why a file is not opened. */
export type NotOpened = 'too-large' | 'too-many-words' | 'not-a-zip';

/**
 * The files inside a zip, by name. Their sizes are read in its directory before anything is unzipped, and nothing may
 * be larger than it says there. Only zips made in one go are read, as word processors make them: without anything
 * before, between the directory and its end, or in parts of more than 4 GB.
 */
export function readParts(bytes: Buffer): ReadonlyMap<string, Buffer> | NotOpened {
  if (bytes.length > LARGEST) return 'too-large';
  try {
    const entries = readDirectory(bytes);
    if (sizeOf(entries) > LARGEST_UNZIPPED || entries.length > MOST_PARTS) return 'too-large';
    if (sizeOf(entries.filter(({name}) => IS_XML.test(name))) > MOST_XML) return 'too-many-words';
    return new Map(entries.map((entry) => [entry.name, unzip(bytes, entry)]));
  } catch {
    return 'not-a-zip';
  }
}

interface Entry {
  readonly name: string;
  readonly isStored: boolean;
  readonly zipped: number;
  readonly size: number;
  readonly at: number;
}

function sizeOf(entries: readonly Entry[]): number {
  return entries.reduce((sum, {size}) => sum + size, 0);
}

/** Offsets and signatures: APPNOTE 6.3, 4.3.7 (local header), 4.3.12 (directory), 4.3.16 (its end). */
function readDirectory(bytes: Buffer): Entry[] {
  const end = bytes.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  const start = bytes.readUInt32LE(end + 16);
  expect(end >= 0 && bytes.readUInt32LE(0) === 0x04034b50 && start + bytes.readUInt32LE(end + 12) === end);
  const entries: Entry[] = [];
  let at = start;
  while (at < end) {
    expect(bytes.readUInt32LE(at) === 0x02014b50);
    const isEncrypted = (bytes.readUInt16LE(at + 8) & 1) === 1;
    const method = bytes.readUInt16LE(at + 10);
    expect(!isEncrypted && (method === 0 || method === 8));
    const nameLength = bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      isStored: method === 0,
      zipped: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  expect(at === end && entries.length === bytes.readUInt16LE(end + 10));
  return entries;
}

/** @throws when it is larger than it says, or not what it says */
function unzip(bytes: Buffer, {isStored, zipped, size, at}: Entry): Buffer {
  expect(bytes.readUInt32LE(at) === 0x04034b50);
  const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  const inside = bytes.subarray(start, start + zipped);
  const whole = isStored ? inside : inflateRawSync(inside, {maxOutputLength: Math.max(size, 1)});
  expect(inside.length === zipped && whole.length === size);
  return whole;
}

function expect(holds: boolean): void {
  if (!holds) throw new Error('Not a zip that is read here.');
}
