import fc from 'fast-check';
import {expect, it} from 'vitest';
import {makeEncoder} from '../../../../src/plugins/short-pages/encode-pieces';

it('puts texts and bytes end to end, of any length', () => {
  const encode = makeEncoder();
  const long = 'é😀\u2028'.repeat(30_000);
  const piece = fc.oneof(
    fc.string({unit: 'binary'}),
    fc.constant(long),
    fc.string().map((text) => Buffer.from(text)),
  );
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 5}), (pieces) => {
      expect(Buffer.from(encode(pieces)).equals(Buffer.concat(pieces.map((each) => Buffer.from(each))))).toBe(true);
    }),
    {seed: 1},
  );
});
