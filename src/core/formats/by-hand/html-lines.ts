import {type DefaultTreeAdapterTypes, parseFragment} from 'parse5';
import {HALF_CHARACTER, withoutHalves} from '#core/text/half-characters';
import type {Line} from './by-hand';
import {lineBuilder} from './line-builder';

const BOLD = new Set(['b', 'strong']);
const INLINE = new Set([...BOLD, 'i', 'em', 'u', 'sup', 'sub', 'a', 'span', 'font', 'mark', 'small']);
const BLOCKS = new Set([
  ...['p', 'div', 'ul', 'ol', 'li', 'blockquote', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
  ...['table', 'thead', 'tbody', 'tfoot', 'td', 'th', 'br', 'hr'],
]);
/** Words are never as deep in markup: it is refused before it exhausts the reader. */
const DEPTH = 50;
/** Errors after which the parser drops text in silence. */
const LOSSES = new Set(['eof-in-tag', 'eof-before-tag-name', 'unexpected-null-character']);

export type Element = DefaultTreeAdapterTypes.Element;

/** What a program writes in its own way. */
export interface Dialect {
  /** The text that an element stands for, instead of what it holds. */
  readonly standsFor: (element: Element) => string | undefined;
  /** How a message names what an element holds, if that is no words of the debate. */
  readonly foreign: (element: Element) => string | undefined;
  /** The file that messages are about, when a person does not see in it what they quote. */
  readonly source?: string;
  /** How many lines at the beginning are its own, and no words. */
  readonly headOf?: (lines: readonly Line[]) => number;
}

export interface HtmlLines {
  readonly lines: readonly Line[];
  /** Markup that may hold something else than words, as a message names it. */
  readonly refused: readonly {readonly markup: string; readonly line: number}[];
}

/** The lines of a HTML text: one for each paragraph, each `<br>`, each row of a table. Pictures are left out. */
export function htmlLines(html: string, {standsFor, foreign}: Dialect): HtmlLines {
  const builder = lineBuilder();
  const refused: {markup: string; line: number}[] = [];
  const refuse = (markup: string) => void refused.push({markup, line: builder.lineNumber()});

  const visitAll = (nodes: readonly DefaultTreeAdapterTypes.ChildNode[], depth: number, isBold: boolean) => {
    for (const node of nodes) {
      if (node.nodeName === '#text') builder.add((node as DefaultTreeAdapterTypes.TextNode).value, isBold);
      else if (node.nodeName === '#comment') refuse('<!--');
      else visit(node as Element, depth, isBold);
    }
  };
  const visit = (element: Element, depth: number, isBold: boolean) => {
    const {nodeName: name, childNodes} = element;
    const text = standsFor(element);
    const markup = foreign(element) ?? (depth < DEPTH ? undefined : `<${name}>`);
    if (markup !== undefined) refuse(markup);
    else if (text !== undefined) builder.add(text, isBold);
    else if (INLINE.has(name)) visitAll(childNodes, depth + 1, isBold || BOLD.has(name));
    else if (name === 'tr') builder.addRow(cellsOf(element).map((cell) => () => visitAll([cell], depth + 1, isBold)));
    else if (BLOCKS.has(name)) {
      builder.newLine(/^h\d$/.test(name));
      visitAll(childNodes, depth + 1, isBold);
      builder.newLine();
    } else if (name !== 'img') refuse(`<${name}>`);
  };
  const {text, hasHalves} = withoutHalves(html);
  const fragment = parseFragment(text, {onParseError: ({code}) => void (LOSSES.has(code) && refuse('<'))});
  visitAll(fragment.childNodes, 0, false);
  const lines = builder.lines();
  if (hasHalves) {
    const line = lines.find((each) => each.text.includes('\uFFFD'))?.line ?? 1;
    refused.push({markup: HALF_CHARACTER, line});
  }
  return {lines, refused};
}

/** What stands between the cells of a row is how HTML was laid out. */
function cellsOf(row: Element): DefaultTreeAdapterTypes.ChildNode[] {
  return row.childNodes.filter((node) => node.nodeName !== '#text');
}
