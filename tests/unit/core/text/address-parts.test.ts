import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {addressParts} from '#core/text/address-parts';

describe('the parts of an address', () => {
  it.each([
    ['https://a.example.org/t/7f3k2/', ['https://a.example.org/t/7f3k2/']],
    [
      'https://a-b.example.org/ressources/cnil-2024/',
      ['https://', 'a', '-b.example.org/', 'ressources/', 'cnil', '-2024/'],
    ],
    ['https://a.org/x--y-/-z', ['https://', 'a.org/', 'x', '--y', '-/', '-z']],
    ['a-', ['a', '-']],
  ])('%s', (address, parts) => {
    expect(addressParts(address)).toEqual(parts);
  });

  it('lose nothing, and none but the last ends with a hyphen', () => {
    fc.assert(
      fc.property(fc.string({unit: fc.constantFrom('a', '-', '/', '.', '#'), maxLength: 30}), (address) => {
        const parts = addressParts(address);
        expect(parts.join('')).toBe(address);
        expect(parts.slice(0, -1).filter((part) => part.endsWith('-'))).toEqual([]);
      }),
    );
  });
});
