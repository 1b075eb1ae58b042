import {expect, it} from 'vitest';
import {itemLines} from '#core/formats/nosdeputes/item-lines';

it('finds the line of each item, whatever brackets and ends of lines their texts hold', () => {
  expect(itemLines('[\n{"a": "]}\\" [{\\n"},\n\n{\n"b": [{}]\n}, {}]')).toEqual([2, 4, 6]);
  expect(itemLines('[]')).toEqual([]);
});
