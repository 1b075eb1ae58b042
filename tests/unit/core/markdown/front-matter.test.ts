import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {splitFrontMatter} from '#core/markdown/front-matter';

describe('front matter', () => {
  it('is what stands between the first two lines of three hyphens', () => {
    expect(splitFrontMatter('---\ntitle: A\n---\n\nTexte.\n')).toEqual({
      yaml: 'title: A',
      body: '\nTexte.\n',
      yamlLine: 2,
      bodyLine: 4,
    });
  });

  it('may have spaces after the hyphens, which nobody sees', () => {
    expect(splitFrontMatter('--- \ntitle: A\n---\t \nTexte.\n')).toEqual(
      splitFrontMatter('---\ntitle: A\n---\nTexte.\n'),
    );
  });

  it('may be empty', () => {
    expect(splitFrontMatter('---\n---\nTexte.')).toEqual({yaml: '', body: 'Texte.', yamlLine: 2, bodyLine: 3});
  });

  it('is the same with Windows ends of lines', () => {
    expect(splitFrontMatter('---\r\ntitle: A\r\n---\r\nTexte.\r\n')).toEqual(
      splitFrontMatter('---\ntitle: A\n---\nTexte.\n'),
    );
  });

  it.each([
    ['---js\nmodule.exports = process.exit()\n---\nTexte.'],
    ['---json\n{}\n---\n'],
    ['----\ntitle: A\n----\n'],
    [' ---\ntitle: A\n---\n'],
    ['\n---\ntitle: A\n---\n'],
    ['---\ntitle: A\n'],
    ['Texte.\n---\n'],
    [''],
  ])('does not open with %j: all of it is text', (text) => {
    expect(splitFrontMatter(text)).toEqual({yaml: '', body: text, yamlLine: 1, bodyLine: 1});
  });

  it('ends at the first closing line: a later one is text', () => {
    expect(splitFrontMatter('---\na: b\n---\nc\n---\nd').body).toBe('c\n---\nd');
  });

  it('is cut where the lines say so, in any text', () => {
    const piece = fc.constantFrom('---', '--- ', '---\t', '----', '---js', 'a: b', '', ' ', '\u2028', '-');
    const end = fc.constantFrom('\n', '\r\n', '\r', '\n\n');
    fc.assert(
      fc.property(fc.array(fc.tuple(piece, end), {maxLength: 8}), piece, (lines, last) => {
        const text = lines.map(([words, after]) => words + after).join('') + last;
        const all = text.split(/\r\n?|\n/);
        const [first, close] = all.flatMap((line, at) => (/^---[ \t]*$/.test(line) ? [at] : []));
        const isCut = first === 0 && close !== undefined;
        expect(splitFrontMatter(text)).toEqual({
          yaml: isCut ? all.slice(1, close).join('\n') : '',
          body: all.slice(isCut ? close + 1 : 0).join('\n'),
          yamlLine: isCut ? 2 : 1,
          bodyLine: isCut ? close + 2 : 1,
        });
      }),
      {numRuns: 2000},
    );
  });
});
