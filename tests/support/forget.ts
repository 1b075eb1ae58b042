import type {Field} from '#core/formats/losses';
import type {Chapter, Paragraph, Transcript, Turn} from '#core/model/transcript';

type Without = (transcript: Transcript) => Transcript;

const inChapters =
  (change: (chapter: Chapter) => Chapter): Without =>
  (transcript) => ({...transcript, chapters: transcript.chapters.map(change)});
const inTurns = (change: (turn: Turn) => Turn): Without =>
  inChapters((chapter) => ({...chapter, turns: chapter.turns.map(change)}));
const inParagraphs = (change: (paragraph: Paragraph) => Paragraph): Without =>
  inTurns((turn) => ({...turn, paragraphs: turn.paragraphs.map(change)}));

const FORGET: Record<Field, Without> = {
  chapters: ({chapters, ...rest}) => ({
    ...rest,
    chapters: chapters.length === 0 ? [] : [{line: 0, turns: chapters.flatMap(({turns}) => turns)}],
  }),
  'chapter times': inChapters(({start: _, ...chapter}) => chapter),
  'chapter anchors': inChapters(({anchor: _, ...chapter}) => chapter),
  codes: inTurns(({code: _, ...turn}) => turn),
  labels: inTurns((turn) => ({...turn, label: 'Quelqu’un'})),
  'start times': inTurns(({start: _, ...turn}) => turn),
  'inner times': inParagraphs((pieces) => pieces.filter(({kind}) => kind !== 'time')),
  doubts: inParagraphs((pieces) => pieces.filter(({kind}) => kind !== 'doubt')),
  events: inParagraphs((pieces) => pieces.filter(({kind}) => kind !== 'event')),
  titles: inParagraphs((pieces) =>
    pieces.map((piece) => (piece.kind === 'title' ? {kind: 'words', text: piece.text} : piece)),
  ),
  paragraphs: inTurns((turn) => ({...turn, paragraphs: [turn.paragraphs.flat()]})),
  'question kind': inTurns((turn) => ({...turn, kind: 'speech'})),
  language: (transcript) => ({...transcript, language: 'fr'}),
  state: (transcript) => ({...transcript, state: 'machine'}),
  source: (transcript) => ({...transcript, source: 'recording'}),
};

/** A transcript without one of its fields, as a format that has no place for it would give it back. */
export function forget(transcript: Transcript, field: Field): Transcript {
  return FORGET[field](transcript);
}
