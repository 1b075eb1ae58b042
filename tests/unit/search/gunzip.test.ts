import {gzipSync} from 'node:zlib';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {gunzip} from '#search/gunzip';

const words = new TextEncoder().encode('Intervenante 1 parle du guichet. '.repeat(20));
/** Stored as it is: a letter may change without the rest becoming unreadable. */
const stored = new Uint8Array(gzipSync(words, {level: 0}));

function changed(at: number): Uint8Array {
  const bytes = stored.slice();
  bytes.set([bytes.at(at)! ^ 1], at < 0 ? bytes.length + at : at);
  return bytes;
}

describe.each(['with DecompressionStream', 'in a browser without it'])('what was compressed, %s', (where) => {
  beforeEach(() => {
    if (where !== 'with DecompressionStream') vi.stubGlobal('DecompressionStream', undefined);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('is read again', async () => {
    expect(await gunzip(stored)).toEqual(words);
    expect(await gunzip(new Uint8Array(gzipSync(words)))).toEqual(words);
  });

  it.each([
    ['a letter', 40],
    ['its sum', -8],
    ['its length', -4],
  ])('is refused when %s was changed', async (_, at) => {
    await expect(gunzip(changed(at))).rejects.toThrow();
  });
});
