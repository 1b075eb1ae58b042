import {expect, it} from 'vitest';
import {linesUnder} from '#core/formats/json/lines-under';

it('finds the line of each object of a list, whatever its texts hold and whatever stands beside it', () => {
  const json =
    '{"a": [{}, {"x": [{}]}],\n"b": "[{\\"\\\\",\n"list":\n[{"list": [{}]}, \n\n{}, {"x": "\\"]}"}],\n"c": [{}]}';
  expect(linesUnder(json, 'list')).toEqual([4, 6, 6]);
  expect(linesUnder(json, 'none')).toEqual([]);
  expect(linesUnder('{"list": {"x": [{}]}}', 'list')).toEqual([]);
  expect(linesUnder('{"x": "list", "y": [{}]}', 'list')).toEqual([]);
});
