import type {Root} from 'mdast';
import {fromMarkdown} from 'mdast-util-from-markdown';
import {gfmFromMarkdown} from 'mdast-util-gfm';
import {mathFromMarkdown} from 'mdast-util-math';
import {mdxFromMarkdown} from 'mdast-util-mdx';
import {gfm} from 'micromark-extension-gfm';
import {math} from 'micromark-extension-math';
import {mdxjs} from 'micromark-extension-mdxjs';
import type {FoundProblem} from '#core/problem';

/** How a prose file is written: `.mdx` may hold components, `.md` may not. */
export type ProseFormat = 'md' | 'mdx';

export function formatOf(file: string): ProseFormat {
  return file.endsWith('.mdx') ? 'mdx' : 'md';
}

/**
 * Syntax tree of a prose page or a news post, read as the site builder reads it: tables and the rest of GFM, formulas,
 * and in an `.mdx` file components. A file whose components cannot be read is taken as plain text: `checkProse` tells it.
 */
export function readProse(markdown: string, format: ProseFormat): Root {
  try {
    return parse(markdown, format);
  } catch {
    return parse(markdown, 'md');
  }
}

/** The problem of an `.mdx` text that cannot be read, with its line counted from `firstLine`. All of Markdown can. */
export function checkProse(markdown: string, format: ProseFormat, firstLine: number): FoundProblem[] {
  if (format === 'md') return [];
  try {
    parse(markdown, format);
    return [];
  } catch (error) {
    // A tag left open is told at the end of the text: its own place is only in the words of the message, « (4:1-4:18) ».
    const {line: at, message: words} = error as {line?: number; message: string};
    const line = at ?? Number(/\((\d+):/.exec(words)?.[1] ?? 1);
    const message =
      'Ce passage ne se lit pas comme du MDX : fermez chaque balise « < » et chaque accolade « { », ou écrivez le signe précédé d’une barre oblique inverse.';
    return [{rule: 'page/mdx-syntax', severity: 'error', line: firstLine + line - 1, message}];
  }
}

function parse(markdown: string, format: ProseFormat): Root {
  const mdx = format === 'mdx';
  return fromMarkdown(markdown, {
    extensions: [gfm(), math(), ...(mdx ? [mdxjs()] : [])],
    mdastExtensions: [gfmFromMarkdown(), mathFromMarkdown(), ...(mdx ? [mdxFromMarkdown()] : [])],
  });
}
