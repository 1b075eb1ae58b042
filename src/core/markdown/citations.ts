import type {PhrasingContent, Root, Text} from 'mdast';
import {SKIP, visit} from 'unist-util-visit';
import type {Span} from '#core/text/locate';

/** `[@resource-id]` or `[@resource-id, de seconde main]` in our own summaries: pandoc's citation mark, reduced. */
const MARK = /\[@([a-z0-9-]+)(?:,\s*([^\][]{1,60}))?\]/g;

export interface Citation {
  readonly id: string;
  /** What the author adds after the comma: « de seconde main ». */
  readonly remark: string | undefined;
  readonly line: number;
}

/** A citation mark among the words of a text. */
interface Mark extends Span, Pick<Citation, 'id' | 'remark'> {}

/** All citation marks of a text, in order. */
export function marksIn(text: string): Mark[] {
  return [...text.matchAll(MARK)].map(({0: mark, 1: id = '', 2: remark, index}) => ({
    id,
    remark,
    start: index,
    end: index + mark.length,
  }));
}

/** All citation marks of a text, in order, with their lines (`firstLine` for the first of the text). */
export function findCitations(markdown: string, firstLine = 1): Citation[] {
  // Over the whole text, as the tree is read: a remark may be cut by the end of a line.
  return marksIn(markdown).map(({id, remark, start}) => ({
    id,
    remark,
    line: firstLine + markdown.slice(0, start).split('\n').length - 1,
  }));
}

/** Replaces each citation mark of a tree by a link to its resource, labelled by the caller (« Guillaud, 2022 »). */
export function linkCitations(root: Root, link: (id: string) => {url: string; label: string} | undefined): void {
  visit(root, 'text', (node: Text, index, parent) => {
    if (!parent || index === undefined || !node.value.includes('[@')) return;
    const parts: PhrasingContent[] = [];
    let last = 0;
    for (const match of node.value.matchAll(MARK)) {
      const [mark, id = '', remark] = match;
      const target = link(id);
      if (!target) continue;
      parts.push({type: 'text', value: node.value.slice(last, match.index)});
      const label = remark ? `${target.label}, ${remark}` : target.label;
      parts.push({
        type: 'link',
        url: target.url,
        data: {hProperties: {className: ['cite']}},
        children: [{type: 'text', value: label}],
      });
      last = match.index + mark.length;
    }
    if (last === 0) return;
    parts.push({type: 'text', value: node.value.slice(last)});
    parent.children.splice(index, 1, ...parts);
    return [SKIP, index + parts.length];
  });
}
