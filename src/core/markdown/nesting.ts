import type {Nodes} from 'mdast';
import {readMarkdown} from '#core/markdown/to-html';
import type {FoundProblem} from '#core/problem';

/** Deeper than this no text needs to go: quotations, lists, emphasis, one inside another. */
export const MAX_NESTING = 12;

/** What a parser may be given: beyond, its time grows with the square of the text, or its recursion with the depth. */
const MAX_MARKERS_A_LINE = 4 * MAX_NESTING;
const MAX_DELIMITERS = 2000;

const MARKERS = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$)))+/;
const NESTING = new Set(['blockquote', 'list', 'emphasis', 'strong']);

/**
 * One problem for a text nested deeper than `MAX_NESTING`. What a parser should not even read is refused on the text
 * (many markers at the head of one line, thousands of stars and brackets); the rest is measured on the tree.
 */
export function checkNesting(markdown: string, firstLine = 1): FoundProblem[] {
  const line = tooMuchToRead(markdown) ?? tooDeep(readMarkdown(markdown));
  if (line === undefined) return [];
  return [
    {
      rule: 'markdown/too-deep',
      severity: 'error',
      line: firstLine + line - 1,
      message: `Ce passage emboîte trop de citations, de listes, d’étoiles ou de crochets (${MAX_NESTING} niveaux au plus) : écrivez-le plus simplement.`,
    },
  ];
}

function tooMuchToRead(markdown: string): number | undefined {
  let delimiters = 0;
  const at = markdown.split('\n').findIndex((line) => {
    delimiters += line.replace(/[^*_[]/g, '').length;
    const markers = MARKERS.exec(line)?.[0].replace(/[^>*+.)-]/g, '').length ?? 0;
    return delimiters > MAX_DELIMITERS || markers > MAX_MARKERS_A_LINE;
  });
  return at === -1 ? undefined : at + 1;
}

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
