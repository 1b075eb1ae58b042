import {describe, expect, it} from 'vitest';
import {pack, type Block} from '#core/concordance/pack';
import {shownOfEach} from '#core/concordance/share';

const block = (label: string, items: readonly string[]): Block => ({label, id: label, isEntry: true, head: '', items});
const labels = (blocks: readonly Block[], most: number) =>
  pack(blocks, most).map(({blocks: held, again}) => [
    again,
    ...held.map(({label, items}) => `${label}${items.length}`),
  ]);
const many = (count: number, length: number) => Array.from({length: count}, () => 'x'.repeat(length));

describe('pages of entries', () => {
  it('are as few as their weight allows, and cut no entry that fits on one', () => {
    const blocks = [block('a', many(1, 400)), block('b', many(1, 250)), block('c', many(2, 300)), block('d', [])];
    expect(labels(blocks, 1000)).toEqual([
      [false, 'a1', 'b1'],
      [false, 'c2', 'd0'],
    ]);
  });

  it('share an entry that is longer than a page, between two of its items', () => {
    expect(labels([block('a', []), block('b', many(7, 300)), block('c', [])], 1000)).toEqual([
      [false, 'a0'],
      [false, 'b2'],
      [true, 'b2'],
      [true, 'b2'],
      [true, 'b1', 'c0'],
    ]);
  });

  it('hold an item that is longer than a page rather than lose it', () => {
    expect(labels([block('a', many(2, 5000))], 1000)).toEqual([
      [false, 'a1'],
      [true, 'a1'],
    ]);
  });

  it('are none without entries', () => {
    expect(pack([], 1000)).toEqual([]);
  });
});

it('a word shows about thirty passages, ten of a place at most, and lines when places are many', () => {
  expect([1, 3, 4, 7, 15, 16, 30, 31, 400].map(shownOfEach)).toEqual([10, 10, 7, 4, 2, 1, 1, 0, 0]);
});
