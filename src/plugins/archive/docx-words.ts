import {parseFragment} from 'parse5';
import {SaxesParser} from 'saxes';

/** What is deleted, or said a second time for newer programs. */
const ASIDE = new Set(['del', 'moveFrom', 'Choice']);

/** Elements inside elements: far more than a word processor writes, and few enough for those who read them next. */
const DEPTH = 250;

export interface DocxWords {
  /** Letters and digits of the document, in their order. */
  readonly letters: string;
  /** Some of them are hidden from whoever reads the document. */
  readonly isHidden: boolean;
}

/** Why the words of a document are not read. */
export class NotRead extends Error {
  constructor(readonly why: 'doctype' | 'too-deep') {
    super(why);
  }
}

/**
 * The words of `word/document.xml`, counted apart from the program that turns it into HTML: that one passes over what it
 * does not know without a word.
 *
 * @throws {NotRead} when it is too deep, or has a document type (a word processor writes none, and its entities may be a
 * bomb); any other error when it is not XML
 */
export function docxWords(xml: string): DocxWords {
  const parser = new SaxesParser({xmlns: true});
  const path: string[] = [];
  const letters: string[] = [];
  let isHidden = false;
  let hides = false;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new NotRead('doctype');
  });
  parser.on('opentag', ({local, attributes}) => {
    path.push(local);
    if (path.length > DEPTH) throw new NotRead('too-deep');
    if (local === 'r') hides = false;
    const value = Object.values(attributes).find((attribute) => attribute.local === 'val')?.value;
    if (path.slice(-3).join(' ') === 'r rPr vanish') hides = !['0', 'false', 'off'].includes(value ?? '');
  });
  parser.on('closetag', () => void path.pop());
  parser.on('text', (text) => {
    if (path.at(-1) !== 't' || path.some((name) => ASIDE.has(name))) return;
    letters.push(lettersOf(text));
    isHidden ||= hides && lettersOf(text) !== '';
  });
  parser.write(xml).close();
  return {letters: letters.join(''), isHidden};
}

/** Letters and digits that a reader of HTML sees. */
export function lettersOfHtml(html: string): string {
  const texts: string[] = [];
  const nodes: {nodeName: string; value?: string; childNodes?: unknown[]}[] = [parseFragment(html)];
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    if (node.nodeName === '#text') texts.push(lettersOf(node.value ?? ''));
    nodes.push(...((node.childNodes ?? []) as typeof nodes).slice().reverse());
  }
  return texts.join('');
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{Nd}]+/gu, '');
}
