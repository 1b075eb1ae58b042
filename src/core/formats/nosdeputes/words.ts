import {type DefaultTreeAdapterTypes, parseFragment} from 'parse5';
import {HALF_CHARACTER, withoutHalves} from '#core/text/half-characters';
import {type EventName, EVENTS, type Paragraph, type Piece} from '#core/model/transcript';

/** Elements whose words are words of the speaker; nothing else of them is kept. */
const INLINE = new Set(['i', 'em', 'b', 'strong', 'u', 'sup', 'sub', 'a', 'span']);
/** Words are never as deep in markup: it is refused before it exhausts the reader. */
const DEPTH = 50;
/** Errors after which the parser drops text in silence. */
const LOSSES = new Set(['eof-in-tag', 'eof-before-tag-name', 'unexpected-null-character']);

export interface ReadWords {
  readonly paragraphs: Paragraph[];
  /** Markup that may hold something else than words, as a message names it. */
  readonly refused: readonly string[];
}

/** The words of a `contenu`: one paragraph for each `<p>` and each line; entities are the characters they stand for. */
export function readWords(html: string): ReadWords {
  const refused = new Set<string>();
  const lines = [''];
  const visit = (node: DefaultTreeAdapterTypes.ChildNode, depth: number) => {
    if (node.nodeName === '#text') lines[lines.length - 1] += (node as DefaultTreeAdapterTypes.TextNode).value;
    else if (node.nodeName === 'br') lines.push('');
    else if (depth < DEPTH && (node.nodeName === 'p' || INLINE.has(node.nodeName))) {
      if (node.nodeName === 'p') lines.push('');
      (node as DefaultTreeAdapterTypes.Element).childNodes.forEach((child) => visit(child, depth + 1));
      if (node.nodeName === 'p') lines.push('');
    } else refused.add(node.nodeName === '#comment' ? '<!--' : `<${node.nodeName}>`);
  };
  const {text, hasHalves} = withoutHalves(html);
  if (hasHalves) refused.add(HALF_CHARACTER);
  const fragment = parseFragment(text, {
    onParseError: ({code}) => void (LOSSES.has(code) && refused.add('<')),
  });
  fragment.childNodes.forEach((child) => visit(child, 0));
  const paragraphs = lines.map(onOneLine).filter((line) => line !== '');
  return {paragraphs: paragraphs.map(toPieces), refused: [...refused]};
}

/** Plain spaces and line ends are how HTML was laid out; narrow and non-breaking spaces are the words' own. */
export function onOneLine(text: string): string {
  return text.replace(/[ \t\r\n\f]+/g, ' ').trim();
}

/** « (Rires.) » is a sound when it says a sound of the list and nothing else; « (Rires sur les bancs…) » is words. */
function toPieces(text: string): Paragraph {
  const pieces: Piece[] = [];
  let end = 0;
  for (const found of text.matchAll(/\(([^()]{1,40})\)/g)) {
    const name = eventOf(found[1]!);
    if (!name) continue;
    if (found.index > end) pieces.push({kind: 'words', text: text.slice(end, found.index)});
    pieces.push({kind: 'event', name});
    end = found.index + found[0].length;
  }
  return end < text.length ? [...pieces, {kind: 'words', text: text.slice(end)}] : pieces;
}

/** The sound that a text names, if it says nothing else. */
export function eventOf(text: string): EventName | undefined {
  const said = text.trim().replace(/\.$/, '').toLowerCase();
  return EVENTS.find((name) => name === said);
}
