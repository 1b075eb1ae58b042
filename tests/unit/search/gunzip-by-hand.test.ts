import {gzipSync} from 'node:zlib';
import {expect, it} from 'vitest';
import {gunzipByHand} from '#search/gunzip-by-hand';

const words = new TextEncoder().encode('Intervenante 1 parle du guichet. '.repeat(20));
/** Stored as it is: a letter may change without the rest becoming unreadable. */
const stored = new Uint8Array(gzipSync(words, {level: 0}));

it('reads what was compressed', () => {
  expect(gunzipByHand(stored)).toEqual(words);
  expect(gunzipByHand(new Uint8Array(gzipSync(words)))).toEqual(words);
});

it.each([
  ['a letter', 40],
  ['its sum', stored.length - 8],
  ['its length', stored.length - 4],
])('refuses it when %s was changed', (_, at) => {
  const changed = stored.slice();
  changed[at]! ^= 1;
  expect(() => gunzipByHand(changed)).toThrow();
});
