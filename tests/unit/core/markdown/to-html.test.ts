import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {checkNesting} from '#core/markdown/nesting';
import {toSafeHtml} from '#core/markdown/to-html';
import {cpuTime} from '../../../support/cpu-time';
import {dangersOf, textOf} from '../../../support/safe-html';

const note = (markdown: string, baseUrl = '/') => toSafeHtml(markdown, {untrusted: true, baseUrl});

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

describe('Markdown by strangers', () => {
  it.each([
    '<script>alert(1)</script>',
    'mot <script src=//evil/x.js></script> mot',
    '<img src=x onerror=alert(1)>',
    'mot <img src="x" onerror="alert(1)"> mot',
    '<svg onload=alert(1)><circle/></svg>',
    '<svg><script>alert(1)</script></svg>',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<style>body{display:none}</style>',
    '<p style="position:fixed">mot</p>',
    '<form action="https://evil"><input name="a"><button>ok</button></form>',
    '<meta http-equiv="refresh" content="0;url=https://evil">',
    '<base href="https://evil/">',
    '<link rel="stylesheet" href="https://evil/x.css">',
    '<object data="x"></object><embed src="x">',
    '<a href="https://evil" onclick="x">mot</a>',
    '<details open ontoggle=alert(1)>',
    '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
    '<!--><script>alert(1)</script>-->',
    '<![CDATA[<script>alert(1)</script>]]>',
    '<?php echo 1 ?>',
    '</p><script>alert(1)</script><p>',
    '```html"><script>alert(1)</script>\nmot\n```',
    '`<script>alert(1)</script>`',
    '&lt;script&gt;alert(1)&lt;/script&gt;',
    '&#60;script&#62;alert(1)&#60;/script&#62;',
    '# <script>alert(1)</script>',
    '- <script>alert(1)</script>',
    '[<script>alert(1)</script>](https://a.example)',
    '[mot](https://a.example "\\"><script>alert(1)</script>")',
    '[mot](https://a.example/"onmouseover=alert(1))',
    '![x" onerror="alert(1)](https://a.example/x.png)',
  ])('runs nothing and makes no element of %j', (markdown) => {
    expect(dangersOf(note(markdown))).toEqual([]);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    '&#106;avascript:alert(1)',
    'javascript&colon;alert(1)',
    'java&#10;script:alert(1)',
    '<java\tscript:alert(1)>',
    '< javascript:alert(1)>',
    '<\u0001javascript:alert(1)>',
    'data:text/html,x',
    'data:text/html;base64,PHNjcmlwdD4=',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://a.example/x',
    'ftp://a.example',
    '//evil.example',
    '<//evil.example>',
    '\\\\evil.example',
    '../secret.txt',
    './secret.txt',
    'secret.txt',
    '@site/docusaurus.config.ts',
    '%6aavascript:alert(1)',
  ])('does not lead to %j: the words stay, as text', (url) => {
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
  ])('leads to %s, without recommending it', (url, href) => {
    expect(note(`[mot](${url})`, '/archive/')).toBe(
      `<p><a href="${href}" rel="nofollow ugc noopener noreferrer">mot</a></p>`,
    );
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
      '<h3>Un</h3>\n<h3>Deux</h3>\n<ul>\n<li>a</li>\n<li><em>b</em> <strong>c</strong> <code>d</code></li>\n</ul>\n<blockquote>\n<p>e</p>\n</blockquote>\n<ol start="3">\n<li>f</li>\n</ol>',
    );
  });

  it('is safe and does not throw, whatever it is', () => {
    const bits = fc.constantFrom(
      ...[
        '<',
        '>',
        '</',
        '<script',
        'alert(1)',
        ' onerror=',
        'javascript:',
        'data:',
        '//e',
        '[',
        ']',
        '(',
        ')',
        '![',
        '`',
        '```\n',
        '*',
        '_',
        '**',
        '#',
        '> ',
        '- ',
        '1. ',
        '\n',
        '\n\n',
        '    ',
        '\t',
        '&',
        '&#x3c;',
        '&lt;',
        '&#106;',
        '\\',
        '"',
        "'",
        '=',
        '<!--',
        '-->',
        '<a href=',
        '{',
        '}',
        ']: ',
        '[^1]',
        '<https:',
        '@',
        'a',
        ' ',
        '\0',
        '\u202E',
        '💥',
        '\uD83D',
      ],
    );
    const markdown = fc.oneof(
      fc.array(bits, {maxLength: 60}).map((parts) => parts.join('')),
      fc.string({unit: 'binary', maxLength: 80}),
    );
    fc.assert(
      fc.property(markdown, fc.boolean(), (text, untrusted) => {
        const html = toSafeHtml(text, {untrusted, baseUrl: '/'});
        expect(dangersOf(html)).toEqual([]);
        expect(toSafeHtml(text, {untrusted, baseUrl: '/'})).toBe(html);
      }),
      {numRuns: 600},
    );
  });
});

describe('a text made to exhaust a parser', () => {
  const many = (count: number, part: string | ((index: number) => string)) =>
    Array.from({length: count}, (_, index) => (typeof part === 'string' ? part : part(index))).join('');

  it.each([
    ['3,000 nested quotations', '> '.repeat(3000) + 'a'],
    ['quotations without spaces', '>'.repeat(19_999) + 'a'],
    ['quotations and lists by turns', '> - '.repeat(5000)],
    ['lists in lists, on one line', '- '.repeat(9999) + 'a'],
    ['numbered lists in lists', '1. '.repeat(6000) + 'a'],
    ['lists in lists, one a line', many(140, (i) => `${'  '.repeat(i)}- a\n`)],
    ['lists in lists, by tabs', many(140, (i) => `${'\t'.repeat(i)}- a\n`)],
    ['38,000 brackets', '['.repeat(38_000)],
    ['38,000 brackets that close', '['.repeat(19_000) + ']'.repeat(19_000)],
    ['brackets, one a line', '[\n'.repeat(10_000)],
    ['links that do not close', '[a]('.repeat(5000)],
    ['images that do not close', '!['.repeat(10_000)],
    ['images, one a line', '![\n'.repeat(6666)],
    ['thousands of footnotes', many(2500, (i) => `[^${i}]`) + '\n\n' + many(1000, (i) => `[^${i}]: x\n`)],
    ['thousands of definitions', many(1300, (i) => `[d${i}]: /x\n`)],
    ['emphasis that never closes', '*a_ '.repeat(5000)],
    ['emphasis in emphasis', '*a **a '.repeat(2800)],
    ['stars only', '**'.repeat(4000) + 'a' + '**'.repeat(4000)],
    ['stars, one a line', '*a\n'.repeat(6000)],
    ['low lines', 'a_'.repeat(10_000)],
    ['runs of backticks', many(195, (i) => `${'`'.repeat(i)} `)],
    ['tags that do not close', '<a '.repeat(6666)],
    ['angle brackets', '<'.repeat(20_000)],
    ['comments that do not close', '<!--'.repeat(5000)],
    ['ampersands', '&'.repeat(20_000)],
    ['backslashes', '\\'.repeat(20_000)],
    ['blank lines', '\n'.repeat(20_000)],
    ['spaces', ' '.repeat(20_000)],
    ['headings', '#\n'.repeat(10_000)],
  ])('does not hang: %s is refused, or shown', (_, markdown) => {
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
    expect(toSafeHtml('# Un\n\n### Trois\n\n[a](https://a.example)', {untrusted: false, baseUrl: '/'})).toBe(
      '<h2>Un</h2>\n<h3>Trois</h3>\n<p><a href="https://a.example">a</a></p>',
    );
  });

  it('is no more allowed to run anything', () => {
    expect(
      dangersOf(
        toSafeHtml('<script>x</script>\n\n[a](javascript:x)\n\n<b onclick=x>c</b>', {untrusted: false, baseUrl: '/'}),
      ),
    ).toEqual([]);
  });

  it('shows citation marks as links, and leaves those it does not know', () => {
    const cite = (id: string) => (id === 'a' ? {url: '/ressources/a/', label: 'A, 2022'} : undefined);
    expect(toSafeHtml('Mot. [@a] [@a, de seconde main] [@b]', {untrusted: false, baseUrl: '/archive/', cite})).toBe(
      '<p>Mot. <a href="/archive/ressources/a/" class="cite">A, 2022</a> <a href="/archive/ressources/a/" class="cite">A, 2022, de seconde main</a> [@b]</p>',
    );
  });

  it('cannot be made to run anything by a label or a remark', () => {
    const cite = () => ({url: 'javascript:alert(1)', label: '<script>x</script>'});
    expect(toSafeHtml('[@a, <b>x</b>]', {untrusted: false, baseUrl: '/', cite})).not.toContain('<script');
    expect(dangersOf(toSafeHtml('[@a]', {untrusted: false, baseUrl: '/', cite}))).toEqual([]);
  });
});
