import fc from 'fast-check';
import {visit} from 'unist-util-visit';
import {describe, expect, it} from 'vitest';
import {findLinks} from '#core/markdown/links';
import {readMarkdown} from '#core/markdown/to-html';

describe('links of a text', () => {
  it('are found inline, by reference and automatic, with their lines', () => {
    expect(findLinks('[a](/x/)\n\n[b][r] <https://c.example>\n\n[r]: ../y', 3)).toEqual([
      {url: '/x/', line: 3},
      {url: 'https://c.example', line: 5},
      {url: '../y', line: 7},
    ]);
  });

  it('are not in code', () => {
    expect(findLinks('`[a](/x/)`\n\n    [b](/y/)')).toEqual([]);
  });

  it('are all found, in any text, were it looked at and not read', () => {
    const piece = fc.constantFrom(
      ...'[]()<>:!\\`&"',
      '\n',
      '\n\n',
      ' ',
      'a',
      '[a]',
      'https://b.example',
      '/x/',
      'c@d.example',
    );
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 20}), (pieces) => {
        const urls: string[] = [];
        visit(readMarkdown(pieces.join('')), (node) => {
          if (node.type === 'link' || node.type === 'definition') urls.push(node.url);
        });
        expect(findLinks(pieces.join('')).map(({url}) => url)).toEqual(urls);
      }),
      {numRuns: 3000},
    );
  });
});
