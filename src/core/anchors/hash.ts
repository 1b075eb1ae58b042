import {sha256} from '@noble/hashes/sha2.js';
import {bytesToHex, utf8ToBytes} from '@noble/hashes/utils.js';
import * as z from 'zod';
import {foldWords} from '#core/anchors/fold-words';

/** `v1:` and 64 hexadecimal digits. A change of the recipe below takes another version: old hashes stay readable. */
export const Hash = z
  .string()
  .regex(/^v1:[0-9a-f]{64}$/, {error: 'une empreinte s’écrit «\u00A0v1:\u00A0» et 64 chiffres'});
export type Hash = z.output<typeof Hash>;

/** 16 random bytes in hexadecimal: without it, the hash of a short sentence could be guessed by trying sentences. */
export const SALT = /^[0-9a-f]{32}$/;
export const Salt = z.string().regex(SALT, {error: 'un sel s’écrit en 32 chiffres hexadécimaux'});
export type Salt = z.output<typeof Salt>;

/**
 * The one salted hash of words and of speakers, for the ledger, the form and the links. The words of a turn are what
 * `wordsOf` says (formats/archive-markdown/words-of.ts): without times, doubts and noises.
 */
export function saltedHash(text: string, salt: Salt): Hash {
  return saltedHashOfFolded(foldWords(text), salt);
}

/** The same, of a text that is known to be folded. */
export function saltedHashOfFolded(text: string, salt: Salt): Hash {
  return digest(`${salt}\n${text}`);
}

/** The hash of published words, without salt: it hides nothing, it only tells whether they are still the same. */
export function plainHash(text: string): Hash {
  return digest(foldWords(text));
}

/** The hash of a line of the ledger, carried by the next one. The first line carries that of an empty line. */
export function chainHash(line: string): Hash {
  return digest(line);
}

function digest(text: string): Hash {
  return `v1:${sha256Of(text)}`;
}

let sha256Of = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/**
 * From now on, hashes are made by this: SHA-256 of the UTF-8 of a text, in hexadecimal. Ours runs anywhere; the machine's
 * own, which only programs have, takes a third of the time, and a build makes half a million of them.
 */
export function hashWith(machine: (text: string) => string): void {
  sha256Of = machine;
}
