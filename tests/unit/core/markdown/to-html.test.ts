import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {checkNesting} from '#core/markdown/nesting';
import {toSafeHtml} from '#core/markdown/to-html';
import {cpuTime} from '../../../support/cpu-time';
import {anyMarkdown, ELEMENTS, EXHAUSTING, NOWHERE} from '../../../support/hostile-markdown';
import {dangersOf, textOf} from '../../../support/safe-html';

const note = (markdown: string, baseUrl = '/') => toSafeHtml(markdown, {baseUrl});

describe('the judge of these tests', () => {
  it.each([
    '<script>x</script>',
    '<a href="javascript:x">y</a>',
    '<a href="//evil">y</a>',
    '<p style="x">y</p>',
    '<a>y</a>',
    '<img src="x">',
    '<!-- x -->',
    '<a href="/\\evil">y</a>',
  ])('sees that %s is not safe', (html) => {
    expect(dangersOf(html)).not.toEqual([]);
  });

  it('lets structure and good links pass', () => {
    expect(dangersOf('<h2>a</h2><ol start="2"><li><a href="/x/">b</a></li></ol>')).toEqual([]);
  });
});

describe('any Markdown', () => {
  it.each(ELEMENTS)('runs nothing and makes no element of %j', (markdown) => {
    expect(dangersOf(note(markdown))).toEqual([]);
  });

  it.each(NOWHERE)('does not lead to %j: the words stay, as text', (url) => {
    for (const markdown of [`[mot](${url})`, `[mot][r]\n\n[r]: ${url}`]) {
      const html = note(markdown);
      expect(dangersOf(html)).toEqual([]);
      expect(html).not.toContain('<a');
      expect(textOf(html)).toContain('mot');
    }
  });

  it.each(['<javascript:alert(1)>', '<data:text/html,x>', '<vbscript:x>'])(
    'makes text of the automatic link %s',
    (markdown) => {
      expect(note(markdown)).not.toContain('<a');
    },
  );

  it.each([
    ['https://a.example/x?y=1&z=2', 'https://a.example/x?y=1&#x26;z=2'],
    ['http://a.example', 'http://a.example'],
    ['mailto:a@a.example', 'mailto:a@a.example'],
    ['/seances/', '/archive/seances/'],
    ['#plus-bas', '#plus-bas'],
  ])('leads to %s', (url, href) => {
    expect(note(`[mot](${url})`, '/archive/')).toBe(`<p><a href="${href}">mot</a></p>`);
  });

  it.each(['/\\evil.example', '</\t/evil.example>', '/%09/evil.example', '/%2f/evil.example'])(
    'keeps %j on this site',
    (url) => {
      for (const base of ['/', '/archive/']) {
        const href = /href="([^"]*)"/.exec(note(`[mot](${url})`, base))?.[1];
        if (href !== undefined) expect(new URL(href, 'https://archive.example/page/').host).toBe('archive.example');
      }
    },
  );

  it.each(['{process.exit()}', 'export const a = 1', 'import fs from "fs"', '{1 + 1}', ':::note\nmot\n:::', '$$x$$'])(
    'shows MDX and the like as the text it is: %j',
    (markdown) => {
      expect(textOf(note(markdown))).toBe(markdown);
    },
  );

  it('makes no component of a JSX tag', () => {
    expect(note('mot <Tabs>dedans</Tabs>')).toBe('<p>mot dedans</p>');
    expect(dangersOf(note('mot <Tabs onClick={() => alert(1)}>dedans</Tabs>'))).toEqual([]);
  });

  it('shows an image of another site neither as an image nor as a link', () => {
    const html = note('avant ![suivi](https://evil.example/p.gif) ![r][x] après\n\n[x]: https://evil.example/q.gif');
    expect(html).not.toMatch(/img|evil/);
    expect(textOf(html)).toBe('avant   après');
  });

  it('makes no footnote', () => {
    expect(note('mot[^1]\n\n[^1]: bas')).not.toMatch(/sup|footnote/);
  });

  it('keeps structure, with headings below those of the page', () => {
    expect(note('# Un\n\n## Deux\n\n- a\n- *b* **c** `d`\n\n> e\n\n3. f')).toBe(
      '<h2>Un</h2>\n<h2>Deux</h2>\n<ul>\n<li>a</li>\n<li><em>b</em> <strong>c</strong> <code>d</code></li>\n</ul>\n<blockquote>\n<p>e</p>\n</blockquote>\n<ol start="3">\n<li>f</li>\n</ol>',
    );
  });

  it('is safe and does not throw, whatever it is', () => {
    fc.assert(
      fc.property(anyMarkdown(), (text) => {
        const html = toSafeHtml(text, {baseUrl: '/'});
        expect(dangersOf(html)).toEqual([]);
        expect(toSafeHtml(text, {baseUrl: '/'})).toBe(html);
      }),
      {numRuns: 600},
    );
  });
});

describe('a text made to exhaust a parser', () => {
  it.each(EXHAUSTING)('does not hang: %s is refused, or shown', (_, markdown) => {
    let problems: ReturnType<typeof checkNesting> = [];
    let html = '';
    const time = cpuTime(() => {
      problems = checkNesting(markdown);
      html = problems.length > 0 ? '' : note(markdown);
    });
    expect(time).toBeLessThan(10_000);
    expect(dangersOf(html)).toEqual([]);
    for (const {rule, line} of problems) {
      expect(rule).toBe('markdown/too-deep');
      expect(line).toBeLessThanOrEqual(markdown.split('\n').length);
    }
  });
});

describe('Markdown of our own', () => {
  it('has its headings below that of the page, and links without reserve', () => {
    expect(toSafeHtml('# Un\n\n### Trois\n\n[a](https://a.example)', {baseUrl: '/'})).toBe(
      '<h2>Un</h2>\n<h3>Trois</h3>\n<p><a href="https://a.example">a</a></p>',
    );
  });

  it('is no more allowed to run anything', () => {
    expect(
      dangersOf(toSafeHtml('<script>x</script>\n\n[a](javascript:x)\n\n<b onclick=x>c</b>', {baseUrl: '/'})),
    ).toEqual([]);
  });

  it('shows citation marks as links, and leaves those it does not know', () => {
    const cite = (id: string) => (id === 'a' ? {url: '/ressources/a/', label: 'A, 2022'} : undefined);
    expect(toSafeHtml('Mot. [@a] [@a, de seconde main] [@b]', {baseUrl: '/archive/', cite})).toBe(
      '<p>Mot. <a href="/archive/ressources/a/" class="cite">A, 2022</a> <a href="/archive/ressources/a/" class="cite">A, 2022, de seconde main</a> [@b]</p>',
    );
  });

  it('cannot be made to run anything by a label or a remark', () => {
    const cite = () => ({url: 'javascript:alert(1)', label: '<script>x</script>'});
    expect(toSafeHtml('[@a, <b>x</b>]', {baseUrl: '/', cite})).not.toContain('<script');
    expect(dangersOf(toSafeHtml('[@a]', {baseUrl: '/', cite}))).toEqual([]);
  });
});

it('headings have anchors when it is said what these begin with', () => {
  const text = '## Ce qui s’est dit\u00A0: le guichet\n\n### Ce qui s’est dit\n\n# Ce qui s’est dit\n';
  expect(toSafeHtml(text, {baseUrl: '/', anchors: 'resume-'})).toBe(
    '<h2 id="resume-ce-qui-sest-dit-le-guichet">Ce qui s’est dit\u00A0: le guichet</h2>\n' +
      '<h3 id="resume-ce-qui-sest-dit">Ce qui s’est dit</h3>\n' +
      '<h2 id="resume-ce-qui-sest-dit-1">Ce qui s’est dit</h2>',
  );
  expect(toSafeHtml(text, {baseUrl: '/'})).not.toContain('id=');
});
