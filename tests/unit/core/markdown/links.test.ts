import {describe, expect, it} from 'vitest';
import {findLinks} from '#core/markdown/links';

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
});
