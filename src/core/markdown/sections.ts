import type {Nodes, RootContent} from 'mdast';
import {toString} from 'mdast-util-to-string';
import GithubSlugger from 'github-slugger';
import {readProse, type ProseFormat} from '#core/markdown/read-prose';
import {readMarkdown} from '#core/markdown/to-html';

/** A part of a text under a heading of level 2, or what stands before the first one. */
export interface Section {
  readonly title: string | undefined;
  /** The anchor that the heading gets on the page, made the same way (github-slugger). */
  readonly anchor: string | undefined;
  readonly text: string;
}

/**
 * A Markdown text cut at its headings of level 2; words only: no marks, no formulas, no components. `format` for a prose
 * page or a post; without it the text is CommonMark, as notes, summaries and definitions are.
 */
export function sectionsOf(markdown: string, format?: ProseFormat): Section[] {
  const slugger = new GithubSlugger();
  const sections: {title: string | undefined; anchor: string | undefined; blocks: string[]}[] = [
    {title: undefined, anchor: undefined, blocks: []},
  ];
  for (const node of (format ? readProse(markdown, format) : readMarkdown(markdown)).children) {
    const words = wordsOf(node);
    if (node.type === 'heading') {
      const anchor = slugger.slug(words);
      if (node.depth === 2) sections.push({title: words, anchor, blocks: []});
      else sections.at(-1)!.blocks.push(words);
    } else if (words) {
      sections.at(-1)!.blocks.push(words);
    }
  }
  return sections
    .map(({title, anchor, blocks}) => ({title, anchor, text: blocks.join(' ')}))
    .filter(({title, text}) => title !== undefined || text !== '');
}

/** What is no word of the text: raw HTML, formulas, components and their code, blocks of code. */
const MUTE = /^(?:html|math|inlineMath|mdx|code$)/;

/** The words of a block; the items of a list and the lines of a quotation stay apart. */
function wordsOf(node: RootContent): string {
  if (MUTE.test(node.type)) return '';
  if ('children' in node && node.type !== 'paragraph' && node.type !== 'heading') {
    return node.children.map((child) => wordsOf(child as RootContent)).join(' ');
  }
  return phrase(node)
    .replace(/\[@[^\]]*\]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function phrase(node: Nodes): string {
  if (MUTE.test(node.type)) return '';
  if ('children' in node) return node.children.map(phrase).join('');
  return toString(node, {includeHtml: false});
}
