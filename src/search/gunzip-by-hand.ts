import {gunzipSync} from 'fflate';
import {corrupt} from '#search/packed/index-problem';

/** CRC-32 of each byte (RFC 1952, section 8). */
const TABLE = Uint32Array.from({length: 256}, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = TABLE[(sum ^ byte) & 0xff]! ^ (sum >>> 8);
  return ~sum >>> 0;
}

/** What was compressed. An `IndexProblem` when its sum or its length is not what the file says, which fflate leaves aside. */
export function gunzipByHand(bytes: Uint8Array): Uint8Array {
  const read = gunzipSync(bytes);
  const told = new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 8);
  if (told.getUint32(0, true) !== crc32(read) || told.getUint32(4, true) !== read.length) throw corrupt('gzip');
  return read;
}
