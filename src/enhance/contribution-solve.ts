import {toHex} from './hexadecimal';

/** What the service asks: altcha's challenge, version 2 (altcha-lib, `createChallenge`), with PBKDF2. */
export interface Challenge {
  readonly parameters: {
    /** `PBKDF2/SHA-256`. */
    readonly algorithm: string;
    /** In hexadecimal, like the salt and the prefix. */
    readonly nonce: string;
    readonly salt: string;
    /** Rounds. */
    readonly cost: number;
    /** In bytes. */
    readonly keyLength: number;
    readonly keyPrefix: string;
  };
}

export interface Solution {
  readonly counter: number;
  readonly derivedKey: string;
}

/**
 * The first counter whose key begins as asked: the nonce, then the counter in 32 bits, is the password. The library that
 * checks it has a solver too, at four times the weight of this.
 */
export async function solve({parameters}: Challenge): Promise<Solution> {
  const {algorithm, nonce, salt, cost, keyLength, keyPrefix} = parameters;
  const password = new Uint8Array([...toBytes(nonce), 0, 0, 0, 0]);
  const view = new DataView(password.buffer);
  const work = {name: 'PBKDF2', hash: algorithm.slice('PBKDF2/'.length), salt: toBytes(salt), iterations: cost};
  for (let counter = 0; ; counter++) {
    view.setUint32(password.length - 4, counter);
    const key = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
    const derivedKey = toHex(await crypto.subtle.deriveBits(work, key, keyLength * 8));
    if (derivedKey.startsWith(keyPrefix)) return {counter, derivedKey};
  }
}

function toBytes(hex: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array((hex.match(/../g) ?? []).map((pair) => parseInt(pair, 16)));
}
