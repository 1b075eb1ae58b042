import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {notJson, parseJson} from '#core/formats/json/parse';
import {whereJsonStops} from '#core/formats/json/where-it-stops';
import {formatFixtures} from '../../../../support/format-fixtures';
import {hostile} from '../../../../support/hostile';

describe('where a text stops being JSON', () => {
  it.each([
    ['', 0],
    ['[1,2', 4],
    ['{"a": b}', 6],
    ['{"a": 1,}', 8],
    ['[1,]', 3],
    ['[1 2]', 3],
    ['{"a" 1}', 5],
    ['{a: 1}', 1],
    ['{"a": 1]', 7],
    ['{"a": "x\ny"}', 8],
    ['["a\\x"]', 3],
    ['["abc', 5],
    ['[01]', 1],
    ['[truer]', 1],
    ['{"a": 1} x', 9],
    ["{'a': 1}", 1],
    ['[NaN]', 1],
  ])('%j: %i', (text, at) => {
    expect(whereJsonStops(text)).toBe(at);
  });

  it('is nowhere when it is JSON, whatever it holds', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(undefined, 2), (text, indent) => {
        expect(whereJsonStops(JSON.stringify(JSON.parse(text), null, indent))).toBeUndefined();
      }),
    );
  });

  it('is somewhere exactly when the language’s own reader refuses it', () => {
    fc.assert(
      fc.property(hostile(formatFixtures('podcast')), (text) => {
        expect(whereJsonStops(text) !== undefined).toBe('stop' in parseJson(text));
      }),
      {numRuns: Number(process.env.FUZZ ?? 5000)},
    );
  });

  it('is found in a string of millions of characters, and under thousands of brackets', () => {
    expect(whereJsonStops(`["${'a'.repeat(5_000_000)}`)).toBe(5_000_002);
    expect(whereJsonStops(`["${'\\n'.repeat(1_000_000)}", x]`)).toBe(2_000_005);
    expect(whereJsonStops('['.repeat(100_000))).toBe(100_000);
  });
});

it('a file of one line says which character', () => {
  const parsed = parseJson('{"a": 1,\n"b": oui}') as {stop: {line: number; character: number}};
  expect(parsed.stop).toEqual({line: 2, character: 6});
  expect(notJson('x/not-json', parsed.stop, 'refaites-le')).toEqual({
    rule: 'x/not-json',
    severity: 'error',
    line: 2,
    message:
      'Ce fichier n’est pas du JSON, ou il est coupé, vers le caractère n°\u00A06 de cette ligne\u00A0: refaites-le.',
  });
});
