import {tidy} from '#core/formats/archive-markdown/tidy';
import type {Paragraph, Piece} from '#core/model/transcript';
import type {FoundProblem} from '#core/problem';
import {soundNamed} from './sounds';
import type {Timeline} from './timeline';
import {wrong} from './wrong';
import {findFirst, squash, textOf, type XmlElement, type XmlNode} from './xml';

/** Elements whose words are words of the speaker; nothing else of them is kept. */
const INLINE = new Set(
  'seg s w pc c ph cl hi emph foreign distinct mentioned soCalled q quote said term gloss name persName forename surname roleName placeName orgName rs num measure date time abbr expan add supplied corr reg ref email'.split(
    ' ',
  ),
);
const PARAGRAPHS = new Set(['p', 'ab']);
/** Marks without words, and analyses of the words beside them: nothing of them is said. */
export const SILENT = new Set(['shift', 'pb', 'cb', 'gb', 'milestone', 'spanGrp', 'span', 'linkGrp', 'link']);

/** What the words of a file are read with. */
export interface Words {
  readonly timeline: Timeline;
  readonly problems: FoundProblem[];
}

/**
 * The paragraphs of an utterance or a speech: one for each `<seg>` of type paragraph or without type at the outermost
 * level, each `<p>`, each `<ab>`. An event that the archive has no mark for stays as words between brackets.
 */
export function readParagraphs(speech: XmlElement, words: Words): Paragraph[] {
  const paragraphs: Piece[][] = [[]];
  const push = (piece: Piece) => void paragraphs.at(-1)!.push(piece);
  const visit = (node: XmlNode, isOutermost: boolean): void => {
    if (typeof node === 'string') return push({kind: 'words', text: squash(node)});
    if (PARAGRAPHS.has(node.name) || isParagraphSegment(node, isOutermost)) {
      paragraphs.push([]);
      node.children.forEach((child) => visit(child, false));
      paragraphs.push([]);
    } else if (INLINE.has(node.name)) node.children.forEach((child) => visit(child, false));
    else if (node.name === 'unclear') {
      node.children.forEach((child) => visit(child, false));
      if (node.children.length > 0 && !endsWithSpace(paragraphs.at(-1)!)) push({kind: 'words', text: ' '});
      push({kind: 'doubt'});
    } else readMark(node, words).forEach(push);
  };
  speech.children.forEach((child) => visit(child, true));
  return paragraphs.map(tidy).filter((pieces) => pieces.length > 0);
}

function isParagraphSegment({name, attributes}: XmlElement, isOutermost: boolean): boolean {
  return name === 'seg' && (attributes.type === 'paragraph' || (isOutermost && attributes.type === undefined));
}

function endsWithSpace(pieces: readonly Piece[]): boolean {
  const last = pieces.at(-1);
  return last?.kind === 'words' && /\s$/.test(last.text);
}

function readMark(element: XmlElement, {timeline, problems}: Words): Piece[] {
  const {name, attributes, line} = element;
  switch (name) {
    case 'title':
      return [{kind: 'title', text: textOf(element)}];
    case 'lb':
      return [{kind: 'words', text: ' '}];
    case 'anchor': {
      const at = timeline.get(attributes.synch?.replace(/^#/, '') ?? '');
      return at === undefined ? [] : [{kind: 'time', at}];
    }
    case 'pause': {
      const sound = soundNamed(attributes.type ?? '');
      return sound ? [{kind: 'event', name: sound}] : [];
    }
    case 'gap': {
      const sound = soundNamed(attributes.reason ?? '');
      return [sound ? {kind: 'event', name: sound} : {kind: 'words', text: '[…]'}];
    }
    case 'vocal':
    case 'incident':
    case 'kinesic':
    case 'writing': {
      const said = textOf(findFirst(element, 'desc') ?? element) || (attributes.type ?? '');
      const sound = soundNamed(said);
      return [sound ? {kind: 'event', name: sound} : {kind: 'words', text: `[${said || name}]`}];
    }
    default: {
      if (SILENT.has(name)) return [];
      const message = `«\u00A0<${name}>\u00A0» n’est pas fait de paroles que l’archive sait lire\u00A0: retirez cet élément, ou ses balises si ce sont des paroles.`;
      problems.push(wrong('tei/unknown-element', line, message));
      return [];
    }
  }
}
