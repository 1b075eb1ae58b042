import {DEFAULT_PARSE_FRONT_MATTER} from '@docusaurus/utils';
import {describe, expect, it} from 'vitest';
import {parseFrontMatter} from '../../../../src/plugins/archive/parse-front-matter';

/*
 * THREATS, rows 4 and 5, for the pages that are no notes: read as the build reads them, by the framework's own reader behind
 * our door.
 */
const read = (fileContent: string, filePath = 'docs/page.md') =>
  parseFrontMatter({filePath, fileContent, defaultParseFrontMatter: DEFAULT_PARSE_FRONT_MATTER});

declare global {
  var ran: true | undefined;
}

describe('the front matter of a page', () => {
  it('is read, with the text below it', async () => {
    expect(await read('---\ntitle: Une page\n---\n\nUn mot.\n')).toEqual({
      frontMatter: {title: 'Une page'},
      content: 'Un mot.',
    });
    expect(await read('----\nUn mot.')).toMatchObject({frontMatter: {}});
  });

  it.each(['---js', '---javascript', '--- js', '---json', '\uFEFF---js'])(
    'opened with %j is refused, and no code runs',
    async (opener) => {
      globalThis.ran = undefined;
      await expect(read(`${opener}\n{title: (globalThis.ran = true)}\n---\nx\n`)).rejects.toThrow('doit s’ouvrir par');
      expect(globalThis.ran).toBeUndefined();
    },
  );

  it('does not turn a page into code', async () => {
    const text = '---\nmdx:\n  format: mdx\n---\nx\n';
    await expect(read(text)).rejects.toThrow('«\u00A0mdx\u00A0»');
    expect(await read(text, 'docs/page.mdx')).toMatchObject({frontMatter: {mdx: {format: 'mdx'}}});
  });
});
