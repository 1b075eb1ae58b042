import type {Nodes, Parents, PhrasingContent, Root, Text} from 'mdast';
import {toString} from 'mdast-util-to-string';
import {visit} from 'unist-util-visit';
import {recordAt} from '#core/citation/permalink';
import type {TermMatch, TermMatcher} from '#core/text/match-terms';

/**
 * Where a term may be linked: running text, and nothing else. Headings, links, quotations, titles in italics, code,
 * formulas, components and the first row of a table are left as they are, since they are not in this list.
 */
const OPEN = new Set<Nodes['type']>([
  'root',
  'paragraph',
  'list',
  'listItem',
  'strong',
  'delete',
  'table',
  'tableRow',
  'tableCell',
]);

/** Marks of our own that other steps read: a hole to fill, a citation. */
const MARK = /\{\{[^{}]*\}\}|\[@[^\]]*\]/g;

/** How many « stand open: words inside are someone's, or spoken of as words. */
interface Quoting {
  depth: number;
}

/**
 * Links the first occurrence of each term in a text, where running text allows it, and says which terms were linked, in
 * their order. A term that the author linked before is left as it is. `link` makes the link of a term around the words as
 * they stand.
 */
export function linkTerms(
  root: Root,
  match: TermMatcher,
  link: (id: string, words: string) => PhrasingContent,
): string[] {
  const linked = new Set<string>();
  const byHand = new Set<string>();
  walk(root, {depth: 0});
  return [...linked];

  function walk(parent: Parents, around: Quoting): void {
    // A quotation left open does not reach beyond its block.
    const quoting = parent.type === 'paragraph' || parent.type === 'tableCell' ? {depth: 0} : around;
    const rows = parent.type === 'table' ? parent.children.slice(1) : parent.children;
    for (const child of [...rows] as Nodes[]) {
      if (child.type === 'text') replace(parent, child, quoting);
      else if (OPEN.has(child.type)) walk(child as Parents, quoting);
      else {
        for (const id of termsLinkedIn(child)) byHand.add(id);
        advance(quoting, toString(child));
      }
    }
  }

  function replace(parent: Parents, node: Text, quoting: Quoting): void {
    const parts: PhrasingContent[] = [];
    const marks = [...node.value.matchAll(MARK)].map(({index, 0: mark}) => ({start: index, end: index + mark.length}));
    let at = 0;
    for (const found of match(node.value)) {
      advance(quoting, node.value.slice(at, found.start));
      const before = node.value.slice(at, found.start);
      const words = node.value.slice(found.start, found.end);
      const isFree = quoting.depth === 0 && !marks.some((mark) => overlaps(found, mark));
      const may = isFree && !linked.has(found.id) && !byHand.has(found.id);
      if (may) linked.add(found.id);
      parts.push({type: 'text', value: before}, may ? link(found.id, words) : {type: 'text', value: words});
      at = found.end;
    }
    advance(quoting, node.value.slice(at));
    if (!parts.some(({type}) => type !== 'text')) return;
    parts.push({type: 'text', value: node.value.slice(at)});
    const kept = parts.filter((part) => part.type !== 'text' || part.value !== '');
    parent.children.splice(parent.children.indexOf(node as never), 1, ...(kept as never[]));
  }
}

/** The terms that a node links because its author wrote so: `[un indu](/glossaire/#indu)`. */
function termsLinkedIn(node: Nodes): string[] {
  const ids: string[] = [];
  visit(node, 'link', ({url}) => {
    const record = recordAt(url);
    if (record?.kind === 'term') ids.push(record.id);
  });
  return ids;
}

function advance(quoting: Quoting, text: string): void {
  for (const [mark] of text.matchAll(/[«»]/g)) quoting.depth = Math.max(0, quoting.depth + (mark === '«' ? 1 : -1));
}

function overlaps(match: TermMatch, mark: {start: number; end: number}): boolean {
  return match.start < mark.end && mark.start < match.end;
}
