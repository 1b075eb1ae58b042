import type {Heading, Nodes} from 'mdast';
import {toString} from 'mdast-util-to-string';
import GithubSlugger from 'github-slugger';

/** What is no word of a text: raw HTML, formulas, components and their code, blocks of code. */
export const MUTE = /^(?:html|math|inlineMath|mdx|code$)/;

/** The words of a line, as they are written, no-break spaces included. */
export function phraseOf(node: Nodes): string {
  if (MUTE.test(node.type)) return '';
  if ('children' in node) return node.children.map(phraseOf).join('');
  return toString(node, {includeHtml: false});
}

/**
 * Gives the headings of one text, in their order, the anchors that the site builder gives them (github-slugger): made of the
 * words as they are written, for a no-break space leaves nothing where a space leaves a hyphen.
 */
export function anchorsOf(): (heading: Heading) => string {
  const slugger = new GithubSlugger();
  return (heading) => slugger.slug(phraseOf(heading).trim());
}
