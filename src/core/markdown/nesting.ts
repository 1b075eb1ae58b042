import type {Nodes} from 'mdast';
import {readMarkdown} from '#core/markdown/to-html';
import {MAX_NESTING, tooDeepAt, tooMuchToRead} from '#core/markdown/too-much-to-read';
import type {FoundProblem} from '#core/problem';

const NESTING = new Set(['blockquote', 'list', 'emphasis', 'strong']);

/**
 * One problem for a text nested deeper than `MAX_NESTING`. What a parser should not even read is refused on the text
 * (many markers at the head of one line, thousands of stars and brackets); the rest is measured on the tree.
 */
export function checkNesting(markdown: string, firstLine = 1): FoundProblem[] {
  const line = tooMuchToRead(markdown) ?? (mayNest(markdown) ? tooDeep(readMarkdown(markdown)) : undefined);
  return line === undefined ? [] : [tooDeepAt(firstLine + line - 1)];
}

/** Each level takes a mark: a text with no more of them than levels are allowed, as most are, is not parsed for that. */
function mayNest(markdown: string): boolean {
  return (markdown.match(MARKS)?.length ?? 0) > MAX_NESTING;
}

const MARKS = /[*_>]|(?:[-+]|\d[.)])(?=\s|$)/g;

/** The line of the first node that is nested too deep. By levels, without recursion: depth is what is in question. */
function tooDeep(root: Nodes): number | undefined {
  let level: {node: Nodes; depth: number}[] = [{node: root, depth: 0}];
  while (level.length > 0) {
    const deep = level.find(({depth}) => depth > MAX_NESTING);
    if (deep) return deep.node.position?.start.line ?? 1;
    level = level.flatMap(({node, depth}) =>
      'children' in node
        ? node.children.map((child) => ({node: child, depth: depth + (NESTING.has(child.type) ? 1 : 0)}))
        : [],
    );
  }
  return undefined;
}
