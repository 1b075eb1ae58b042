import fc from 'fast-check';
import {stringify} from 'yaml';
import {describe, expect, it} from 'vitest';
import {readYaml} from '#core/yaml/read';
import {cpuTime} from '../../../support/cpu-time';

const rules = (text: string) => [...new Set(readYaml(text).problems.map(({rule}) => rule))];

describe('YAML', () => {
  it('gives texts, lists and groups only: no date, no number, no yes or no', () => {
    expect(readYaml('a: 2022-10-25\nb: 19:00\nc: yes\nd: null\ne: 0x10\nf: [1, ~]\ng:\n').data).toEqual({
      a: '2022-10-25',
      b: '19:00',
      c: 'yes',
      d: 'null',
      e: '0x10',
      f: ['1', '~'],
      g: '',
    });
  });

  it.each([
    ['!!js/function', 'a: !!js/function "function () { process.exit() }"'],
    ['!!js/regexp', 'a: !!js/regexp /x/'],
    ['!!python/object', 'a: !!python/object/apply:os.system ["id"]'],
    ['a tag of its own', 'a: !secret x'],
    ['a tag written out', 'a: !<tag:yaml.org,2002:js/undefined> x'],
    ['a tag on a list', 'a: !!set [b]'],
    ['a tag by a directive', '%TAG !e! tag:evil,2000:\n---\na: !e!x y'],
  ])('refuses %s', (_, text) => {
    expect(rules(text)).toContain('yaml/tag');
    expect(readYaml(text).data).toBeUndefined();
  });

  it('refuses the billion laughs at once', () => {
    const levels = Array.from(
      {length: 30},
      (_, i) =>
        `l${i}: &l${i} [${Array(9)
          .fill(i ? `*l${i - 1}` : 'ha')
          .join(', ')}]`,
    );
    const time = cpuTime(() => {
      const {data, problems} = readYaml(levels.join('\n'));
      expect(data).toBeUndefined();
      expect(problems[0]?.rule).toBe('yaml/alias');
    });
    expect(time).toBeLessThan(10_000);
  });

  it.each(['&a b', '[&a b, *a]', '{<<: *x}', '*nobody'])('refuses anchors and aliases: %s', (value) => {
    expect(rules(`a: ${value}`)).toContain('yaml/alias');
  });

  it.each([
    '__proto__:\n  admin: oui',
    '"__proto__": x',
    'constructor:\n  prototype: x',
    'a:\n  - prototype: x',
    'a: {__proto__: x}',
    '? __proto__\n: x',
  ])('refuses a key that would reach the objects of the language: %j', (text) => {
    expect(rules(text)).toContain('yaml/forbidden-key');
    expect(({} as Record<string, unknown>).admin).toBeUndefined();
  });

  it.each([
    ['a: b\na: c', 'yaml/duplicate-key', 2],
    ['a:\n  b: 1\n  b: 2', 'yaml/duplicate-key', 3],
    ['a: b: c', 'yaml/syntax', 1],
    ['a: b\n\tc: d', 'yaml/syntax', 2],
    ['a: "b\nc: d\n', 'yaml/syntax', 1],
    ['a: [b\nc: d', 'yaml/syntax', 2],
    ['a: b\n---\nc: d', 'yaml/syntax', 2],
  ])('tells what is wrong and where: %j', (text, rule, line) => {
    expect(readYaml(text).problems[0]).toMatchObject({rule, line});
  });

  it('counts lines from the one it is told to', () => {
    expect(readYaml('a: b\na: c', 10).problems[0]?.line).toBe(11);
  });

  it.each(['[', '{a: ', '- ', '? '])('does not fall over 50,000 nested %j', (open) => {
    const time = cpuTime(() => {
      expect(readYaml(`b: c\na: ${open.repeat(50_000)}`).problems).toMatchObject([{rule: 'yaml/syntax', line: 2}]);
    });
    expect(time).toBeLessThan(10_000);
  });

  it('reads lists in lists as deep as any record goes', () => {
    expect(readYaml(`a: ${'['.repeat(10)}b${']'.repeat(10)}`).problems).toEqual([]);
  });

  it.each([100, 500, 1000, 2000, 4000, 8000])('does not fall over %i lists that close', (depth) => {
    expect(() => readYaml(`a: ${'['.repeat(depth)}${']'.repeat(depth)}`).lineOf(['a'])).not.toThrow();
  });

  it('refuses a hidden character that an escape makes', () => {
    expect(readYaml('a: b\nc: "\\u202E"').problems).toMatchObject([{rule: 'text/hidden-character', line: 2}]);
    expect(rules('a: "\\0"')).toEqual(['text/hidden-character']);
    expect(rules("a: '\\u202E'")).toEqual([]);
  });

  it('finds the line of a key, of an item, of the nearest parent of what is missing', () => {
    const {lineOf} = readYaml('a: 1\nb:\n  - c: 2\n    d: 3\n  - e\n');
    expect([
      lineOf(['a']),
      lineOf(['b', 0, 'd']),
      lineOf(['b', 1]),
      lineOf(['b', 0, 'x']),
      lineOf(['z']),
      lineOf([]),
    ]).toEqual([1, 4, 5, 3, 1, 1]);
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({unit: fc.constantFrom(...'ab:-[]{}!&*#|>?%@`"\',\n \t~<0\\')}), (text) => {
        const {data, problems, lineOf} = readYaml(text);
        expect(data === undefined || problems.length === 0).toBe(true);
        expect(lineOf(['a', 0, 'b'])).toBeGreaterThan(0);
      }),
      {numRuns: 500},
    );
  });

  it('gives back what was written, quotes, colons and ends of lines included', () => {
    const words = fc.string({unit: fc.constantFrom(...'ab:"\'\n#&*!-[]{} |>%@é')});
    fc.assert(
      fc.property(words, (title) => {
        expect(
          readYaml(stringify({title, licence: 'x'}, {defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN'})).data,
        ).toEqual({title, licence: 'x'});
      }),
    );
  });
});
