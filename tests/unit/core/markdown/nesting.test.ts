import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {checkNesting} from '#core/markdown/nesting';
import {MAX_NESTING} from '#core/markdown/too-much-to-read';

const lines = (markdown: string, firstLine?: number) => checkNesting(markdown, firstLine).map(({line}) => line);

describe('nesting', () => {
  it('may go to twelve levels, not thirteen', () => {
    expect(lines(`${'> '.repeat(MAX_NESTING)}a`)).toEqual([]);
    expect(lines(`b\n\n${'> '.repeat(MAX_NESTING + 1)}a`, 10)).toEqual([12]);
    expect(lines(`${'> - '.repeat(MAX_NESTING / 2)}a`)).toEqual([]);
    expect(lines(`${'> - '.repeat(MAX_NESTING / 2)}> a`)).toEqual([1]);
  });

  it('is seen whatever marks make it, were there no others', () => {
    const marks = fc.constantFrom('>', '- ', '+ ', '* ', '1. ', '2) ', '-\t', '> ');
    fc.assert(
      fc.property(fc.array(marks, {minLength: MAX_NESTING + 1, maxLength: MAX_NESTING + 1}), (all) => {
        // Only a line of stars, or of hyphens, is a rule: words stand at its end.
        expect(lines(`${all.join('')}a`)).toEqual([1]);
      }),
    );
    expect(lines(`${'*'.repeat(MAX_NESTING * 2 + 2)}a${'*'.repeat(MAX_NESTING * 2 + 2)}`)).toEqual([1]);
  });

  it('is counted across lines, where it goes too deep', () => {
    const list = Array.from({length: 14}, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n');
    expect(lines(list)).toEqual([13]);
  });

  it.each([
    ['a long line of code, far to the right', `${' '.repeat(60)}code`],
    ['a rule made of stars', '* * * * * * * * * * * *'],
    ['a rule made of hyphens', '-'.repeat(200)],
    ['a table drawn by hand', '| a | b |\n|---|---|\n'.repeat(50)],
    ['many short lists', '- a\n- b\n\ntexte\n\n'.repeat(200)],
    ['many links and some emphasis', '[a](https://a.example) *b* '.repeat(300)],
  ])('is not seen in %s', (_, markdown) => {
    expect(lines(markdown)).toEqual([]);
  });
});
