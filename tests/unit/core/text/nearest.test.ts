import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {nearest, nearestFirst} from '#core/text/nearest';

describe('the nearest word', () => {
  const ids = ['clara-deville', 'vincent-dubois', 'nadia-okbani'];

  it.each([
    ['clara-devile', 'clara-deville'],
    ['clara-delvile', 'clara-deville'],
    ['vincent-dubios', 'vincent-dubois'],
    ['Nadia-Okbani', 'nadia-okbani'],
    ['okbani-nadia', undefined],
    ['xyz', undefined],
    ['', undefined],
  ])('to %j is %s', (word, expected) => {
    expect(nearest(word, ids)).toBe(expected);
  });

  it('counts two swapped neighbours as one slip', () => {
    expect(nearest('abdc', ['abcd', 'abdcxy'])).toBe('abcd');
  });

  it('is the first of equals, so that the same question has the same answer', () => {
    expect(nearest('cat', ['bat', 'hat'])).toBe('bat');
  });

  it('is the word itself when it is there', () => {
    fc.assert(
      fc.property(fc.array(fc.string({minLength: 1}), {minLength: 1}), (words) => {
        const [word = ''] = words;
        expect(nearest(word, words)?.toLowerCase()).toBe(word.toLowerCase());
      }),
    );
  });
});

describe('all candidates, the nearest first', () => {
  it('loses none, far as they may be, and keeps the alphabet among equals', () => {
    expect(nearestFirst('Guichets', ['terme', 'zzz', 'guichet', 'abc'])).toEqual(['guichet', 'abc', 'terme', 'zzz']);
    expect(nearestFirst('x', [])).toEqual([]);
  });
});
