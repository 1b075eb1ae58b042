import {constants, crc32, deflateSync} from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const [BITS, PALETTE, REST] = [8, 3, [0, 0, 0]];

/**
 * Opaque RGBA pixels, in bands from the top to the bottom → PNG with a palette, well under half the size of one without;
 * `undefined` when they have more than the 256 colours that a palette holds.
 */
export function writeIndexedPng(bands: readonly Uint8Array[], width: number, height: number): Buffer | undefined {
  const numbers = new Map<number, number>();
  const palette: Uint8Array[] = [];
  const rows = roomFor(height * (width + 1));
  const line = width * 4;
  let at = 0;
  for (const band of bands) {
    // Whole pixels at a time, as the machine holds them: they are compared, and the palette takes its bytes from the band.
    // With a sign: a Map finds large numbers without one more slowly.
    const whole = band.byteOffset % 4 === 0 ? band : new Uint8Array(band);
    const pixels = new Int32Array(whole.buffer, whole.byteOffset, whole.length / 4);
    const bytes = Buffer.from(band.buffer, band.byteOffset, band.length);
    for (let first = 0; first < bytes.length; first += line, at += width + 1) {
      // Most rows are like the one above, most pixels like the one before: nothing is looked up for them.
      if (first > 0 && bytes.compare(bytes, first - line, first, first, first + line) === 0) {
        rows.copyWithin(at, at - width - 1, at);
        continue;
      }
      // Each row begins with the number of its filter: 0, none.
      rows[at] = 0;
      for (let pixel = first / 4, to = at + 1, end = pixel + width; pixel < end;) {
        const colour = pixels[pixel]!;
        const number = numbers.get(colour) ?? palette.length;
        if (number > 0xff) return undefined;
        if (number === palette.length) {
          numbers.set(colour, number);
          palette.push(band.subarray(pixel * 4, pixel * 4 + 3));
        }
        do rows[to++] = number;
        while (++pixel < end && pixels[pixel] === colour);
      }
    }
  }
  const header = Buffer.alloc(8);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', Buffer.concat([header, Buffer.from([BITS, PALETTE, ...REST])])),
    chunk('PLTE', Buffer.concat(palette)),
    // Looks for runs of one colour only, of which these drawings are made: a fifth of the time, for a fifth more bytes.
    chunk('IDAT', deflateSync(rows, {strategy: constants.Z_RLE})),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** One room serves for all drawings of a size: a large archive has hundreds of them. */
let room = Buffer.alloc(0);
function roomFor(bytes: number): Buffer {
  if (room.length !== bytes) room = Buffer.alloc(bytes);
  return room;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
