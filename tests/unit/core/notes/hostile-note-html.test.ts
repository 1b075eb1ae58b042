import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {noteHtml} from '#core/notes/note-html';
import {checkText} from '#core/notes/check-text';
import {cpuTime} from '../../../support/cpu-time';
import {anyMarkdown, ELEMENTS, EXHAUSTING, NOWHERE} from '../../../support/hostile-markdown';
import {dangersOf, textOf} from '../../../support/safe-html';

const note = (markdown: string, baseUrl = '/') => noteHtml(markdown, baseUrl);

describe('a note by a stranger', () => {
  it.each(ELEMENTS)('runs nothing and makes no element of %j', (markdown) => {
    expect(dangersOf(note(markdown))).toEqual([]);
  });

  it.each(NOWHERE)('does not lead to %j: the words stay, as text', (url) => {
    for (const markdown of [`[mot](${url})`, `[mot][r]\n\n[r]: ${url}`, `<${url}>`]) {
      const html = note(markdown);
      expect(dangersOf(html)).toEqual([]);
      expect(html).not.toContain('<a');
    }
    expect(textOf(note(`[mot](${url})`))).toContain('mot');
  });

  it.each(['/\\evil.example', '</\t/evil.example>', '/%09/evil.example', '/%2f/evil.example', '/&#92;evil.example'])(
    'keeps %j on this site',
    (url) => {
      for (const base of ['/', '/archive/']) {
        const href = /href="([^"]*)"/.exec(note(`[mot](${url})`, base))?.[1];
        if (href !== undefined) expect(new URL(href, 'https://archive.example/page/').host).toBe('archive.example');
      }
    },
  );

  it.each([
    ['https://a.example/x?y=1&z=2', 'https://a.example/x?y=1&amp;z=2'],
    ['mailto:a@a.example', 'mailto:a@a.example'],
    ['/seances/', '/archive/seances/'],
    ['#plus-bas', '#plus-bas'],
  ])('leads to %s, without recommending it', (url, href) => {
    expect(note(`[mot](${url})`, '/archive/')).toBe(
      `<p><a href="${href}" rel="nofollow ugc noopener noreferrer">mot</a></p>`,
    );
  });

  it('shows an image by its words, and asks nobody for it', () => {
    expect(note('avant ![suivi](https://evil.example/p.gif) après')).toBe('<p>avant suivi après</p>');
  });

  it.each(['<b>x</b>', '{process.exit()}', 'import fs from "fs"', ':::note\nmot\n:::', '$$x$$', 'mot[^1]'])(
    'shows as the text it is: %j',
    (markdown) => {
      expect(textOf(note(markdown))).toBe(markdown);
    },
  );

  it('is safe, whatever it is', () => {
    fc.assert(
      fc.property(anyMarkdown(), (text) => {
        expect(dangersOf(note(text))).toEqual([]);
      }),
      {numRuns: 3000},
    );
  });

  it.each(EXHAUSTING)('does not hang: %s is refused, or shown', (_, markdown) => {
    const time = cpuTime(() => {
      if (checkText(markdown, 'session').length === 0) expect(dangersOf(note(markdown))).toEqual([]);
    });
    expect(time).toBeLessThan(3_000);
  });
});
