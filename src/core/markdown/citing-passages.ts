import type {Nodes, Root} from 'mdast';
import {visit} from 'unist-util-visit';
import GithubSlugger from 'github-slugger';
import {recordAt} from '#core/citation/permalink';
import {marksIn} from '#core/markdown/citations';
import {paragraphsIn} from '#core/markdown/paragraphs';
import {around} from '#core/text/around';
import type {InContext} from '#core/text/in-context';
import type {Span} from '#core/text/locate';
import {sentencesOf} from '#core/text/sentences';

/** A heading of the page and its anchor. */
export interface PassageHeading {
  readonly title: string;
  readonly anchor: string;
}

/** Where a text names a resource, with its own words: `words` are those of the link, none for a citation mark. */
export interface CitingPassage extends InContext {
  readonly resource: string;
  /** What the mark adds: « de seconde main ». */
  readonly remark?: string | undefined;
  /** The last heading before it. */
  readonly heading?: PassageHeading | undefined;
  /** The rank of its paragraph among those that can be cited one by one, from 1. */
  readonly paragraph?: number | undefined;
}

/** About how many characters of a passage are shown. */
const LENGTH = 240;

/**
 * The passages of a text that link a resource or, if it `cites`, bear its citation mark, in order, each once: the sentence
 * of a link; what a mark follows, back to the mark before it, in whole sentences as far as they fit.
 *
 * @param tree the text as its page reads it
 */
export function citingPassages(tree: Root, {cites}: {cites: boolean}): CitingPassage[] {
  const addresses = definitionsOf(tree);
  const slugger = new GithubSlugger();
  const ranks = new Map<Nodes, number>(paragraphsIn(tree).map((paragraph, index) => [paragraph, index + 1]));
  const passages = new Map<string, CitingPassage>();
  let heading: PassageHeading | undefined;
  visit(tree, (node) => {
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableRow') return;
    const {text, spots} = readBlock(node, addresses, cites);
    if (node.type === 'heading') heading = {title: text, anchor: slugger.slug(text)};
    for (const spot of spots) {
      const place = {heading, paragraph: ranks.get(node)};
      const passage = {resource: spot.resource, remark: spot.remark, ...place, ...shown(text, spot, spots)};
      const key = JSON.stringify([passage.resource, passage.before, passage.words, passage.after]);
      if (!passages.has(key)) passages.set(key, passage);
    }
  });
  return [...passages.values()];
}

/** Where a block names a resource: its link, or the place of its mark, which is empty. */
interface Spot extends Span {
  readonly resource: string;
  readonly remark?: string | undefined;
}

/** The words of a block on one line, without its marks when it `cites`. */
function readBlock(
  block: Nodes,
  addresses: ReadonlyMap<string, string>,
  cites: boolean,
): {text: string; spots: Spot[]} {
  let text = '';
  const spots: Spot[] = [];
  const add = (words: string) => {
    const line = words.replace(/[ \t\n]+/g, ' ');
    text += text === '' || text.endsWith(' ') ? line.trimStart() : line;
  };
  const walk = (node: Nodes): void => {
    if (node.type === 'text') {
      addMarked(node.value);
    } else if (node.type === 'link' || node.type === 'linkReference') {
      const record = recordAt(node.type === 'link' ? node.url : (addresses.get(node.identifier) ?? ''));
      const start = text.length;
      node.children.forEach(walk);
      if (record?.kind === 'resource') spots.push({resource: record.id, start, end: text.length});
    } else if (node.type === 'inlineCode') {
      add(node.value);
    } else if (node.type === 'inlineMath') {
      // A formula is no words, and what is left out of a quotation is told.
      add('[…]');
    } else if (node.type === 'break') {
      add(' ');
    } else if ('children' in node) {
      node.children.forEach((child, index) => {
        if (child.type === 'tableCell' && index > 0) add(' · ');
        walk(child);
      });
    }
  };
  const addMarked = (value: string): void => {
    let at = 0;
    for (const {id, remark, start, end} of cites ? marksIn(value) : []) {
      add(value.slice(at, start));
      // The space before a mark goes with it.
      text = text.replace(/ $/, '');
      spots.push({resource: id, remark, start: text.length, end: text.length});
      at = end;
    }
    add(value.slice(at));
  };
  walk(block);
  const whole = text.trimEnd();
  return {text: whole, spots: spots.map((spot) => ({...spot, end: Math.min(spot.end, whole.length)}))};
}

/** The sentence of a link, or those that a mark follows, and as much of them as is shown. */
function shown(text: string, spot: Spot, spots: readonly Spot[]): InContext {
  const sentences = sentencesOf(text);
  const endingAfter = (at: number) => sentences.findIndex(({end}) => end >= at);
  // A mark after a full stop belongs to what it follows.
  let first = endingAfter(spot.start);
  const {end} = sentences[endingAfter(spot.end)]!;
  if (isMark(spot)) {
    const before = spots.filter((each) => isMark(each) && each.end < spot.end);
    const previous = Math.max(0, ...before.map((each) => each.end));
    while (first > 0 && sentences[first - 1]!.start >= previous && end - sentences[first - 1]!.start <= LENGTH)
      first -= 1;
  }
  const {start} = sentences[first]!;
  return around(text.slice(start, end), {start: spot.start - start, end: spot.end - start}, LENGTH);
}

function isMark({start, end}: Spot): boolean {
  return start === end;
}

/** The addresses of reference links, `[words][name]`, by their names. */
function definitionsOf(tree: Root): Map<string, string> {
  const addresses = new Map<string, string>();
  visit(tree, 'definition', ({identifier, url}) => {
    if (!addresses.has(identifier)) addresses.set(identifier, url);
  });
  return addresses;
}
