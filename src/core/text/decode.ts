import type {FoundProblem, Read} from '#core/problem';
import {checkDamagedUtf8} from './damaged-utf8';

export interface Decoded {
  /** Without its byte order mark. Line ends are as the file has them. */
  readonly text: string;
  /** How its bytes were read: `windows-1252` is a guess, to be told to whoever gave the file. */
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
}

/**
 * The bytes of a file as text: UTF-16 when a byte order mark says so, else UTF-8 to the letter, else windows-1252, which
 * French Windows wrote (and of which Latin-1 is a part). Bytes that are no text are refused, and those that are UTF-8 but for
 * some of them. By hand: core has no `TextDecoder`.
 */
export function decode(bytes: Uint8Array): Read<Decoded> {
  const decoded = decodeAny(bytes);
  if ('problems' in decoded) return {value: undefined, problems: decoded.problems};
  const {text} = decoded;
  const nul = text.indexOf('\0');
  if (nul !== -1) return {value: undefined, problems: [notText(lineOf(text, nul))]};
  const lone = /\p{Surrogate}/u.exec(text)?.index;
  if (lone !== undefined) return {value: undefined, problems: [cut(lineOf(text, lone))]};
  return {value: decoded, problems: []};
}

function decodeAny(bytes: Uint8Array): Decoded | {readonly problems: FoundProblem[]} {
  const [first, second, third] = bytes;
  const isLittle = first === 0xff && second === 0xfe;
  if (isLittle || (first === 0xfe && second === 0xff)) {
    const text = utf16(bytes, isLittle);
    if (bytes.length % 2 === 1) return {problems: [cut(lineOf(text, text.length))]};
    return {text, encoding: isLittle ? 'utf-16le' : 'utf-16be'};
  }
  const isMarked = first === 0xef && second === 0xbb && third === 0xbf;
  const body = isMarked ? bytes.subarray(3) : bytes;
  const text = utf8(body);
  if (text !== undefined) return {text, encoding: 'utf-8'};
  const problems = checkDamagedUtf8(body, isMarked, (before) => utf8(before) ?? '');
  return problems.length > 0 ? {problems} : {text: windows1252(body), encoding: 'windows-1252'};
}

/** `undefined` when the bytes are not UTF-8: the language itself decodes it strictly, once written as in an address. */
function utf8(bytes: Uint8Array): string | undefined {
  const escaped = mapBytes(bytes, (byte) =>
    byte < 0x80 && byte !== 0x25 ? String.fromCharCode(byte) : `%${byte.toString(16).padStart(2, '0')}`,
  );
  try {
    return decodeURIComponent(escaped);
  } catch {
    return undefined;
  }
}

function utf16(bytes: Uint8Array, isLittle: boolean): string {
  return inBlocks(bytes.length >> 1, 1, (index) => {
    const [first, second] = [bytes[index * 2]!, bytes[index * 2 + 1]!];
    return String.fromCharCode(isLittle ? second * 256 + first : first * 256 + second);
  });
}

/** Bytes 80 to 9F, where windows-1252 is not Latin-1 (https://encoding.spec.whatwg.org/#windows-1252). */
const FROM_80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

function windows1252(bytes: Uint8Array): string {
  return mapBytes(bytes, (byte) => (byte >= 0x80 && byte < 0xa0 ? FROM_80[byte - 0x80]! : String.fromCharCode(byte)));
}

function mapBytes(bytes: Uint8Array, toText: (byte: number) => string): string {
  const table = Array.from({length: 256}, (_, byte) => toText(byte));
  return inBlocks(bytes.length, 0, (index) => table[bytes[index]!]!);
}

/** A text of millions of characters is never as many strings at once. */
const BLOCK = 2 ** 14;

/** The texts at the places from `first` on, joined. */
function inBlocks(end: number, first: number, textAt: (index: number) => string): string {
  const blocks: string[] = [];
  for (let from = first; from < end; from += BLOCK) {
    const parts: string[] = [];
    for (let index = from; index < Math.min(from + BLOCK, end); index++) parts.push(textAt(index));
    blocks.push(parts.join(''));
  }
  return blocks.join('');
}

function lineOf(text: string, at: number): number {
  return text.slice(0, at).split(/\r\n|\r|\n/).length;
}

function notText(line: number): FoundProblem {
  const message =
    'Ce fichier n’est pas du texte, ou son texte est codé d’une façon inconnue\u00A0: ouvrez-le dans le logiciel qui l’a fait, et enregistrez-le de nouveau en UTF-8.';
  return {rule: 'text/not-text', severity: 'error', line, message};
}

function cut(line: number): FoundProblem {
  const message =
    'Un caractère de cette ligne est coupé en deux\u00A0: ouvrez le fichier dans le logiciel qui l’a fait, et enregistrez-le de nouveau en UTF-8.';
  return {rule: 'text/cut-character', severity: 'error', line, message};
}
