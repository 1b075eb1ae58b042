import {tidy} from '#core/formats/archive-markdown/tidy';
import {wordsOf} from '#core/formats/archive-markdown/words-of';
import {RIGHTS, transcriptAddress, turnAddress, type TurnContext} from '#core/formats/turn-context';
import type {Chapter, Transcript, Turn} from '#core/model/transcript';
import {TURNS_SCHEMA, type TurnsFile} from './schema';

/**
 * The transcript as JSON (schema.ts says which), one turn a line, nothing lost. `text` says again, without marks, what
 * `paragraphs` says: whoever only counts words needs nothing else.
 */
export function writeTurnsJson(transcript: Transcript, context: TurnContext): string {
  const {id, title, date, place} = context.session;
  const {language, state, source} = transcript;
  const file = {
    $schema: context.root + TURNS_SCHEMA,
    session: {id, title, date, place, address: transcriptAddress(context)},
    archive: context.archive,
    rights: RIGHTS,
    language,
    state,
    source,
  } satisfies Omit<TurnsFile, 'chapters'>;
  const members = Object.entries(file).map(([key, value]) => `"${key}": ${JSON.stringify(value)}`);
  const chapters = transcript.chapters.flatMap((chapter, rank) => [
    rank === 0 ? '' : ',',
    ...writeChapter(toChapter(chapter, context)),
  ]);
  return [`{\n${members.join(',\n')},\n"chapters": [`, ...chapters, ']\n}\n'].join('');
}

/** An object that ends with its list of turns, each on its own line; in pieces, since all is put together at once. */
function writeChapter({turns, ...chapter}: TurnsFile['chapters'][number]): string[] {
  const start = JSON.stringify({...chapter, turns: []}).slice(0, -']}'.length);
  return [`\n${start}`, ...turns.flatMap((turn, rank) => [rank === 0 ? '\n' : ',\n', JSON.stringify(turn)]), ']}'];
}

function toChapter({anchor, title, start, turns}: Chapter, context: TurnContext): TurnsFile['chapters'][number] {
  return {
    anchor,
    title: title === undefined ? undefined : onOneLine(title),
    start,
    turns: turns.map((turn) => toTurn(turn, context)),
  };
}

function toTurn({code, label, kind, start, paragraphs: loose}: Turn, context: TurnContext) {
  const paragraphs = loose.map((paragraph) => [...tidy(paragraph)]).filter((pieces) => pieces.length > 0);
  return {
    code,
    address: turnAddress(context, code),
    label: onOneLine(label),
    kind,
    start,
    text: wordsOf({paragraphs}),
    paragraphs,
  };
}

function onOneLine(text: string): string {
  return text.replace(/[\r\n]+/g, ' ');
}
