import {createHash} from 'node:crypto';
import {ALPHABET} from '#core/anchors/code';

/** What a client draws, once a text: 128 bits at least, and nothing that a path could be made of. */
const KEY = /^[\w-]{22,64}$/;

export function isKey(text: unknown): text is string {
  return typeof text === 'string' && KEY.test(text);
}

/** The name under which a text is kept: it tells nothing of its key. 80 bits in 16 characters. */
export function idOf(key: string): string {
  return code(`id\n${key}`, 16);
}

/** The number given to whoever sent a text, from which a withdrawal can be asked for: five groups of four characters. */
export function receiptOf(key: string): string {
  return code(`receipt\n${key}`, 20).replace(/.{4}(?=.)/g, '$&-');
}

/** What is kept of a receipt: it recognises it, and cannot be turned back into it. */
export function receiptHash(receipt: string): string {
  return sha256(`receipt\n${receipt.trim().toLowerCase()}`);
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** As the policy of a page names what it may hold. */
export function sha256In64(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}

function code(text: string, length: number): string {
  const digest = createHash('sha256').update(text).digest();
  return Array.from({length}, (_, at) => ALPHABET[digest[at]! % ALPHABET.length]).join('');
}
