import {describe, expect, it} from 'vitest';
import {checkHiddenReferences} from '#core/markdown/hidden-references';

describe('hidden characters that Markdown makes', () => {
  it.each(['&#x202E;', '&#8238;', '&ZeroWidthSpace;', '&lrm;', '&NoBreak;'])('are refused: %s', (reference) => {
    expect(checkHiddenReferences(`un\ndeux\n\ntrois ${reference}`, 4)).toMatchObject([
      {rule: 'text/hidden-character', line: 7},
    ]);
  });

  it('are refused in an address and in its title', () => {
    expect(checkHiddenReferences('[a](/x&#x200B; "b&#x200B;")')).toHaveLength(2);
  });

  it.each(['`&#x202E;`', 'a &amp; b', '&#233;', '&nbsp;', '&zwj;', '&zwnj;'])('are not in %s', (markdown) => {
    expect(checkHiddenReferences(markdown)).toEqual([]);
  });
});
