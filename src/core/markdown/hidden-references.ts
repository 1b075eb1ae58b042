import {visit} from 'unist-util-visit';
import {readMarkdown} from '#core/markdown/to-html';
import type {FoundProblem} from '#core/problem';
import {checkHiddenCharacters} from '#core/text/hidden-characters';

/** Hidden characters that Markdown makes out of visible ones: `&#x202E;`, `&ZeroWidthSpace;`. */
export function checkHiddenReferences(markdown: string, firstLine = 1): FoundProblem[] {
  if (!markdown.includes('&')) return [];
  const problems: FoundProblem[] = [];
  visit(readMarkdown(markdown), (node) => {
    const start = (node.position?.start.line ?? 1) + firstLine - 1;
    const values = [
      node.type === 'text' ? node.value : '',
      'url' in node ? node.url : '',
      'title' in node ? node.title : '',
    ];
    for (const value of values) {
      problems.push(
        ...checkHiddenCharacters(value ?? '').map((problem) => ({...problem, line: start + problem.line - 1})),
      );
    }
  });
  return problems;
}
