import {describe, expect, it} from 'vitest';
import {toSafeHtml} from '#core/markdown/to-html';
import {checkText} from '#core/notes/check-text';
import {cpuTime} from '../../../support/cpu-time';

/** 1.2 s is what THREATS allows a text (row 16); tests here tell a hang, not a speed: ten times that. */
const LIMIT = 12_000;

/** Repeated up to the length of a note: what parsers of Markdown are known to take long over. */
const PIECES = [
  ...[
    '[',
    ']',
    '![',
    '[a](',
    '[a](<',
    '[a][',
    '[^1]',
    '[^1]: x\n',
    '[a]: b\n',
    '`',
    '``a`',
    '`a ``b ',
    '<',
    '<a',
    '<!--',
    '<?',
    '<![CDATA[',
  ],
  ...[
    '*',
    '**',
    '_',
    '*a_',
    '**a ',
    '*a **b ',
    'a*',
    '_a',
    '~',
    '~~a',
    '&',
    '&a;',
    '&#x41;',
    '\\',
    '\\[',
    '>',
    '> ',
    '- ',
    '- a\n',
    '> a\n',
    '1. ',
  ],
  ...[
    '#',
    '# a\n',
    'a\n---\n',
    '***\n',
    '\t',
    '\n',
    ' ',
    '    a\n',
    '```\n',
    'http://a.',
    '<http://a>',
    'a@b.c ',
    '|',
    '| a ',
    '|-',
    '$',
    '{',
    '<b>',
  ],
];

describe('a text that is let by', () => {
  it.each(PIECES)('takes little time to become HTML: %j again and again', (piece) => {
    for (const text of [piece.repeat(20_000 / piece.length), `a${piece.repeat(1999)}b`, `${piece}a\n`.repeat(1990)]) {
      const whole = text.slice(0, 20_000);
      expect(
        cpuTime(() => {
          if (checkText(whole, 'session').length === 0) toSafeHtml(whole, {baseUrl: '/'});
        }),
      ).toBeLessThan(LIMIT);
    }
  });
});

it('a thousand underlined headings are not let by', () => {
  expect(checkText('a\n---\n'.repeat(1000), 'session')).toMatchObject([{rule: 'markdown/too-deep', line: 1002}]);
  expect(checkText('a\n---\n'.repeat(400), 'session')).toEqual([]);
});

describe('a text of a correction', () => {
  it('is words: no mark of Markdown is looked for', () => {
    expect(checkText('> '.repeat(20), 'correction')).toEqual([]);
    expect(checkText('> '.repeat(20), 'session')).toHaveLength(1);
  });
});
