import {SaxesParser} from 'saxes';
import type {FoundProblem} from '#core/problem';
import {hiddenIn} from '#core/text/hidden-characters';
import {wrong} from './wrong';

/** A text, or an element by its name without prefix; namespaces are not told apart. */
export type XmlNode = string | XmlElement;
export interface XmlElement {
  readonly name: string;
  /** As they are written: `who`, `xml:id`. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** 1 for the first. */
  readonly line: number;
}

/** Words are never as deep in markup: it is refused before it exhausts the reader. */
const DEPTH = 100;

class Refusal extends Error {
  constructor(readonly problem: FoundProblem) {
    super(problem.message);
  }
}

/**
 * The elements of an XML text, or the problem that stops it from being read. Comments and processing instructions are
 * left out. A document type is refused whole: it may define entities, which no transcript needs.
 */
export function parseXml(text: string): XmlElement | FoundProblem {
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof Refusal) return error.problem;
    throw error;
  }
}

interface Open extends XmlElement {
  readonly children: XmlNode[];
}

function parse(text: string): XmlElement {
  const parser = new SaxesParser({xmlns: true});
  const top: Open = {name: '', attributes: {}, children: [], line: 1};
  const open: Open[] = [top];
  let line = 1;
  const refuse = (rule: `tei/${string}`, message: string): never => {
    throw new Refusal(wrong(rule, parser.line, message));
  };
  const addText = (words: string) => {
    // Written as a reference (&#x202E;) it was not seen in the file itself.
    const hidden = hiddenIn(words);
    if (hidden !== undefined)
      refuse(
        'tei/hidden-character',
        `Il y a ici, écrit par son numéro, un caractère invisible (${hidden})\u00A0: effacez-le.`,
      );
    // What stands around the outermost element is blanks.
    if (open.length > 1) open.at(-1)!.children.push(words);
  };
  parser.on('error', () =>
    refuse(
      'tei/not-xml',
      'À cette ligne, ce fichier n’est plus du XML\u00A0: corrigez-la, ou enregistrez de nouveau le fichier avec l’outil qui l’a fait.',
    ),
  );
  parser.on('doctype', () =>
    refuse(
      'tei/doctype',
      'Ce fichier a une ligne <!DOCTYPE\u00A0: retirez-la, avec ce qu’elle contient. Une transcription n’en a pas besoin.',
    ),
  );
  parser.on('opentagstart', () => {
    line = parser.line;
  });
  parser.on('opentag', ({local, attributes}) => {
    if (open.length > DEPTH)
      refuse(
        'tei/too-deep',
        `Il y a ici plus de ${DEPTH} éléments les uns dans les autres\u00A0: retirez les balises qui ne portent pas de paroles, ou vérifiez que ce fichier est bien une transcription.`,
      );
    const values = Object.entries(attributes).map(([name, {value}]) => [name, value] as const);
    const element: Open = {name: local, attributes: Object.fromEntries(values), children: [], line};
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(text).close();
  return top.children[0] as XmlElement;
}

/** Every element of a name below an element, in the order of the text. */
export function findAll({children}: XmlElement, name: string): XmlElement[] {
  return children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...findAll(child, name)],
  );
}

/** The first element of a name below an element. */
export function findFirst(element: XmlElement, name: string): XmlElement | undefined {
  return findAll(element, name)[0];
}

/** All the words of an element, on one line: how XML was laid out is no part of them. */
export function textOf(node: XmlNode): string {
  return squash(rawText(node)).trim();
}

function rawText(node: XmlNode): string {
  return typeof node === 'string' ? node : node.children.map(rawText).join('');
}

/** A line end and the blanks around it are one space; blanks on one line are the words' own. */
export function squash(text: string): string {
  return text.replace(/[ \t\r\n]+/g, (blanks) => (blanks.includes('\n') ? ' ' : blanks));
}
