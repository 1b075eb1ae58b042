import {visit} from 'unist-util-visit';
import {readMarkdown} from '#core/markdown/to-html';

export interface FoundLink {
  readonly url: string;
  readonly line: number;
}

/** Every link of a Markdown text (inline, reference, automatic), with its line counted from `firstLine`. */
export function findLinks(markdown: string, firstLine = 1): FoundLink[] {
  const links: FoundLink[] = [];
  // Most texts have none: a look is a hundredth of their syntax tree.
  if (!MAY_LINK.test(markdown)) return links;
  visit(readMarkdown(markdown), (node) => {
    if (node.type === 'link' || node.type === 'definition') {
      links.push({url: node.url, line: (node.position?.start.line ?? 1) + firstLine - 1});
    }
  });
  return links;
}

/** What every link has: `[…](…)`, a definition `[…]: …`, an address between angle brackets. */
const MAY_LINK = /\][(:]|</;
