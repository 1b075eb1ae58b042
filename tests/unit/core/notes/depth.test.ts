import fc from 'fast-check';
import type {Nodes} from 'mdast';
import {describe, expect, it} from 'vitest';
import {readMarkdown} from '#core/markdown/to-html';
import {deeperThan} from '#core/notes/depth';

/** What the parser makes of it: containers only. */
function depthOf(node: Nodes, depth = 0): number {
  const own = depth + Number(node.type === 'blockquote' || node.type === 'list');
  return 'children' in node ? Math.max(own, ...node.children.map((child) => depthOf(child, own))) : own;
}

describe('the depth of a text, from its characters', () => {
  it('is never less than what CommonMark makes of quotations and lists', () => {
    const pieces = fc.constantFrom(
      '> ',
      '>',
      '- ',
      '* ',
      '1. ',
      '10) ',
      '  ',
      '   ',
      '    ',
      '\t',
      'a',
      '\n',
      '\n\n',
      '- - -',
    );
    fc.assert(
      fc.property(fc.array(pieces, {maxLength: 60}), (parts) => {
        const text = parts.join('');
        const depth = depthOf(readMarkdown(text));
        if (depth > 0) expect(deeperThan(depth - 1, text), JSON.stringify(text)).toBeDefined();
      }),
      {numRuns: 5000},
    );
  });

  it.each([
    ['twelve quotations', `${'> '.repeat(12)}a`],
    [
      'a list of lists, six deep, four columns each',
      Array.from({length: 6}, (_, at) => `${'    '.repeat(at)}- a`).join('\n'),
    ],
    ['a break of many stars', '* '.repeat(20)],
    ['fifty emphases in a paragraph', '*un* **deux** _trois_ '.repeat(50)],
    ['stars inside words', 'étudiant*e*s, auteur*ices '.repeat(50)],
    ['stars that open nothing', '2 * 3 * 4 '.repeat(50)],
    ['stars left open in many paragraphs', '*a\n\n'.repeat(50)],
  ])('lets by %s', (_, text) => expect(deeperThan(12, text)).toBeUndefined());

  it('tells the line', () => expect(deeperThan(1, 'a\n\n> > b')).toBe(3));
});
