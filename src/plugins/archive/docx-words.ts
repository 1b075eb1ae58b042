import {parseFragment} from 'parse5';
import {SaxesParser, type SaxesAttributeNS} from 'saxes';
import type {TrackedChange} from '#core/formats/word/tell-changes';

/** What is deleted. */
const DELETED = new Set(['del', 'moveFrom']);

/** Elements inside elements: far more than a word processor writes, and few enough for those who read them next. */
const DEPTH = 250;

/** A paragraph that holds words, or a line of one, as messages of core count them. */
export interface DocxParagraph {
  /** Its letters and digits, in their order. */
  readonly letters: string;
  /** Its first words. */
  readonly beginning: string;
  /** Some of its words are hidden from whoever reads the document. */
  readonly isHidden: boolean;
}

export interface DocxWords {
  readonly paragraphs: readonly DocxParagraph[];
  /** Changes that somebody made and nobody accepted. */
  readonly changes: readonly TrackedChange[];
}

/** Why the words of a document are not read, and how many paragraphs were. */
export class NotRead extends Error {
  constructor(
    readonly why: 'doctype' | 'too-deep' | 'unreadable',
    readonly paragraphs: readonly DocxParagraph[],
  ) {
    super(why);
  }
}

const CHANGES: Readonly<Record<string, TrackedChange['kind']>> = {
  ins: 'added',
  del: 'deleted',
  moveFrom: 'moved',
  moveTo: 'moved',
};
/** A drawing said twice, `mc:AlternateContent`: each way to show it in newer programs, and the one of older programs, which is read. */
interface Alternates {
  readonly choices: {text: string}[];
  fallback: string;
}

/** Characters kept of a paragraph to quote its beginning. */
const QUOTED = 100;

/**
 * The words of `word/document.xml`, counted apart from the program that turns it into HTML: that one passes over what it
 * does not know without a word.
 *
 * @throws {NotRead} when it is not XML, is too deep, or has a document type (a word processor writes none, and its entities
 * may be a bomb)
 */
export function docxWords(xml: string): DocxWords {
  const parser = new SaxesParser({xmlns: true});
  const path: string[] = [];
  const paragraphs: {letters: string; beginning: string; isHidden: boolean}[] = [];
  const changes: TrackedChange[] = [];
  const last = new Map<TrackedChange['kind'], number>();
  const alternates: Alternates[] = [];
  let hides = false;
  let isNewLine = true;
  const refuse = (why: NotRead['why']) => {
    throw new NotRead(why, paragraphs);
  };
  parser.on('error', () => refuse('unreadable'));
  parser.on('doctype', () => refuse('doctype'));
  parser.on('opentag', ({local, attributes}) => {
    path.push(local);
    if (path.length > DEPTH) refuse('too-deep');
    if ((local === 'p' && !path.includes('Choice')) || (local === 'br' && isLineBreak(attributes))) isNewLine = true;
    if (local === 'AlternateContent') alternates.push({choices: [], fallback: ''});
    if (local === 'Choice') alternates.at(-1)?.choices.push({text: ''});
    if (local === 'r') hides = false;
    if (path.slice(-3).join(' ') === 'r rPr vanish') hides = !['0', 'false', 'off'].includes(valueOf(attributes) ?? '');
    // Of a paragraph, its end is added or deleted.
    const kind = path.includes('Choice') ? undefined : CHANGES[local];
    if (kind && path.at(-2) !== 'trPr') {
      const line = Math.max(1, paragraphs.length + (isNewLine ? 1 : 0));
      if (last.get(kind) !== line) changes.push({kind, paragraph: line});
      last.set(kind, line);
    }
  });
  const add = (text: string) => {
    if (isNewLine && text.trim() !== '') {
      paragraphs.push({letters: '', beginning: '', isHidden: false});
      isNewLine = false;
    }
    const open = paragraphs.at(-1);
    if (!open || isNewLine) return;
    open.letters += lettersOf(text);
    if (open.beginning.length < QUOTED) open.beginning += text.slice(0, QUOTED);
    open.isHidden ||= hides && lettersOf(text) !== '';
  };
  parser.on('closetag', () => {
    if (path.pop() !== 'AlternateContent') return;
    const {choices, fallback} = alternates.pop()!;
    // Nothing reads those words: they are counted where they stand, and found to be lost.
    const lost = choices.find(({text}) => !lettersOf(fallback).includes(lettersOf(text)));
    if (lost && !path.includes('Choice')) add(lost.text);
  });
  parser.on('text', (text) => {
    if (path.at(-1) !== 't' || path.some((name) => DELETED.has(name))) return;
    const at = path.indexOf('Choice');
    if (at === -1) {
      for (const each of alternates) each.fallback += text;
      add(text);
    } else if (!path.includes('Fallback', at)) {
      const depth = path.slice(0, at).filter((name) => name === 'AlternateContent').length;
      const choice = alternates[depth - 1]?.choices.at(-1);
      if (choice) choice.text += text;
    }
  });
  parser.write(xml).close();
  return {paragraphs, changes};
}

function valueOf(attributes: Readonly<Record<string, SaxesAttributeNS>>): string | undefined {
  return Object.values(attributes).find(({local}) => local === 'val')?.value;
}

/** The breaks that are lines of the HTML: others part nothing there. */
function isLineBreak(attributes: Readonly<Record<string, SaxesAttributeNS>>): boolean {
  const type = Object.values(attributes).find(({local}) => local === 'type')?.value;
  return type === undefined || ['textWrapping', 'page', 'column'].includes(type);
}

/** Which paragraph the HTML of a document does not hold as it is, from 0; -1 when it holds all of them. */
export function firstLost(paragraphs: readonly DocxParagraph[], html: string): number {
  const letters = lettersOfHtml(html);
  let at = 0;
  for (const [index, paragraph] of paragraphs.entries()) {
    if (!letters.startsWith(paragraph.letters, at)) return index;
    at += paragraph.letters.length;
  }
  return at === letters.length ? -1 : Math.max(0, paragraphs.length - 1);
}

/** Letters and digits that a reader of HTML sees. */
function lettersOfHtml(html: string): string {
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
