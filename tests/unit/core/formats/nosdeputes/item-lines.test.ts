import {expect, it} from 'vitest';
import {itemLines, lineAt} from '#core/formats/nosdeputes/item-lines';

it('finds the line of each item, whatever brackets and ends of lines their texts hold', () => {
  expect(itemLines('[\n{"a": "]}\\" [{\\n"},\n\n{\n"b": [{}]\n}, {}]')).toEqual([2, 4, 6]);
  expect(itemLines('[]')).toEqual([]);
});

it('counts lines from 1', () => {
  expect([lineAt('', 0), lineAt('a\nb', 2), lineAt('a\nb\n', 4)]).toEqual([1, 2, 3]);
});
