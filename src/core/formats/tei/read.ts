import {isCode} from '#core/anchors/code';
import {REPORT} from '#core/archive/voices';
import type {Chapter, Ms, Paragraph, Transcript, Turn} from '#core/model/transcript';
import type {FoundProblem, Read} from '#core/problem';
import {checkHiddenCharacters} from '#core/text/hidden-characters';
import {SLUG} from '#core/text/slug';
import {readHeader, type TeiHeader} from './read-header';
import {readParagraphs, SILENT, type Words} from './read-words';
import {readTimeline} from './timeline';
import {labelOf, readVoices} from './voices';
import {wrong} from './wrong';
import {findFirst, parseXml, textOf, type XmlElement} from './xml';

/**
 * Reads TEI P5: speech (`<u>`, alone or in an `<annotationBlock>`) or speeches as plays and reports have them (`<sp>`),
 * in divisions. A division with a head opens a chapter, whatever its depth; others go on with the chapter before. Codes,
 * chapter anchors and kinds are those that our own export wrote. All problems are told, and a single one refuses the file.
 */
export function readTei(text: string): Read<TeiHeader & Pick<Transcript, 'chapters'>> {
  const problems = checkHiddenCharacters(text).map((found) => ({...found, rule: 'tei/hidden-character'}));
  if (problems.length > 0) return refused(problems);
  const root = parseXml(text);
  if ('rule' in root) return refused([root]);
  const body = root.name === 'TEI' ? findFirst(root, 'body') : undefined;
  if (!body) {
    const message =
      'Ce fichier n’est pas une transcription en TEI\u00A0: il commence par <TEI> et contient <body>. Vérifiez que c’est le bon.';
    return refused([wrong('tei/not-a-text', root.line, message)]);
  }
  const header = readHeader(root, problems);
  const chapters = readBody(body, {timeline: readTimeline(root), problems}, readVoices(root));
  if (problems.length > 0) return refused(problems);
  return {value: {...header, chapters}, problems};
}

function refused(problems: FoundProblem[]): Read<never> {
  return {value: undefined, problems: problems.sort((a, b) => a.line - b.line)};
}

/** Sounds heard after a turn are still to be added to it. */
type OpenTurn = Turn & {readonly paragraphs: Paragraph[]};
type Open = Omit<Chapter, 'turns'> & {readonly turns: OpenTurn[]};

function readBody(body: XmlElement, words: Words, voices: ReadonlyMap<string, string>): Chapter[] {
  const chapters: Open[] = [];
  const turnsHere = () => {
    if (chapters.length === 0) chapters.push({turns: [], line: body.line});
    return chapters.at(-1)!.turns;
  };
  const visit = (element: XmlElement, around?: XmlElement): void => {
    const head = DIVISION.test(element.name) ? headOf(element) : undefined;
    if (head) chapters.push(openChapter(element, head, words));
    for (const child of element.children) {
      if (typeof child === 'string') {
        if (child.trim() !== '') tellOutside(element, words);
      } else if (SPEECH.test(child.name)) {
        const turn = readTurn(child, around, words, voices);
        if (turn.paragraphs.length > 0) turnsHere().push(turn);
      } else if (child.name === 'annotationBlock') visit(child, child);
      else if (DIVISION.test(child.name)) visit(child);
      else if (SOUND.test(child.name)) hear(child, turnsHere(), words);
      else if (child !== head && !SILENT.has(child.name) && textOf(child) !== '') tellOutside(child, words);
    }
  };
  visit(body);
  return chapters;
}

const DIVISION = /^div[1-7]?$/;
const SPEECH = /^(?:u|sp)$/;
const SOUND = /^(?:vocal|incident|kinesic|writing|gap|pause)$/;

function headOf({children}: XmlElement): XmlElement | undefined {
  return children.find((child): child is XmlElement => typeof child !== 'string' && child.name === 'head');
}

function openChapter(division: XmlElement, head: XmlElement, {timeline, problems}: Words): Open {
  const title = textOf(head);
  const anchor = division.attributes['xml:id'] ?? '';
  const start = timeline.get(findFirst(head, 'anchor')?.attributes.synch?.replace(/^#/, '') ?? '');
  if (title === '') {
    problems.push(
      wrong(
        'tei/chapter-without-title',
        head.line,
        'Ce <head> est vide\u00A0: écrivez le titre de la partie, ou retirez-le.',
      ),
    );
  }
  return {
    title,
    ...(anchor.startsWith('c-') && SLUG.test(anchor) ? {anchor} : {}),
    ...(start === undefined ? {} : {start}),
    turns: [],
    line: division.line,
  };
}

function readTurn(
  speech: XmlElement,
  around: XmlElement | undefined,
  words: Words,
  voices: ReadonlyMap<string, string>,
): OpenTurn {
  const {attributes, line, children} = speech;
  const code = (attributes['xml:id'] ?? '').replace(/^t-/, '');
  const start = startOf(attributes.start ?? around?.attributes.start, line, words);
  const said = {...speech, children: children.filter((child) => typeof child === 'string' || child.name !== 'speaker')};
  return {
    ...(attributes['xml:id'] === `t-${code}` && isCode(code) ? {code} : {}),
    label: labelOf(speech, attributes.who ?? around?.attributes.who, voices),
    kind: attributes.ana === '#question' ? 'question' : 'speech',
    ...(start === undefined ? {} : {start}),
    paragraphs: readParagraphs(said, words),
    line,
  };
}

function startOf(point: string | undefined, line: number, {timeline, problems}: Words): Ms | undefined {
  const id = point?.replace(/^#/, '');
  if (id === undefined) return undefined;
  if (!timeline.has(id)) {
    const message = `L’heure de ce tour, start="${point}", n’est pas dans <timeline>\u00A0: ajoutez-y ce point, ou retirez start.`;
    problems.push(wrong('tei/unknown-time', line, message));
  }
  return timeline.get(id);
}

/** Between two turns: a sound of the list ends the turn before; whatever else is noted is nobody's, but the report's. */
function hear(element: XmlElement, turns: OpenTurn[], words: Words): void {
  const heard = readParagraphs({...element, children: [element]}, words);
  if (heard.length === 0) return;
  const last = turns.at(-1);
  if (last && heard.flat().every(({kind}) => kind === 'event')) {
    for (const paragraph of heard) last.paragraphs.push(paragraph);
  } else turns.push({label: REPORT, kind: 'speech', paragraphs: heard, line: element.line});
}

function tellOutside({line}: XmlElement, {problems}: Words): void {
  const message = 'Personne ne dit ces paroles\u00A0: mettez-les dans un tour (<u> ou <sp>), ou retirez-les.';
  problems.push(wrong('tei/words-without-speaker', line, message));
}
