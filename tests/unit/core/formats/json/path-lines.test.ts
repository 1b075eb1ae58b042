import {describe, expect, it} from 'vitest';
import {pathLines} from '#core/formats/json/path-lines';

const JSON_TEXT = `{
  "a": {"b": 1,
    "c{[,:\\"": [
      1,
      {"d": 2},
      [3,
       {"e": 4}]
    ]},
  "f": "\\n"
}`;

describe('the line of a value', () => {
  const {lineOf} = pathLines(JSON_TEXT);
  it.each([
    [[], 1],
    [['a'], 2],
    [['a', 'b'], 2],
    [['a', 'c{[,:"'], 3],
    [['a', 'c{[,:"', 1], 5],
    [['a', 'c{[,:"', 1, 'd'], 5],
    [['a', 'c{[,:"', 2, 1], 7],
    [['a', 'c{[,:"', 2, 1, 'e'], 7],
    [['f'], 9],
  ])('at %j is %i', (path, line) => {
    expect(lineOf(path)).toBe(line);
  });

  it('that is missing is that of what is around it', () => {
    expect(lineOf(['a', 'c{[,:"', 1, 'g', 'h'])).toBe(5);
    expect(lineOf(['z'])).toBe(1);
  });
});

describe('keys written twice', () => {
  it('are told, in the same object only', () => {
    const {repeated} = pathLines('{"a": {"b": 1},\n"b": [{"b": 1}, {"b": 2,\n"b": 3}],\n"a": 2}');
    expect(repeated).toEqual([
      {path: ['b', 1, 'b'], line: 3},
      {path: ['a'], line: 4},
    ]);
  });
});
