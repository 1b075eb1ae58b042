import {writeTime} from '#core/formats/archive-markdown/time';
import {transcriptAddress, turnAddress, type TurnContext} from '#core/formats/turn-context';
import {writeDate} from '#core/model/imprecise-date';
import type {Chapter, Ms, Paragraph, Piece, Transcript, Turn} from '#core/model/transcript';
import {TRUST_STATE, WORDS_SOURCE} from '#core/model/words';
import {textOfBlocks} from '#core/text/text-of-blocks';

/**
 * The transcript as text that anything opens: who speaks, when, and at which address, then the words. Marks stay
 * between brackets; titles of works have none. One paragraph a line.
 */
export function writePlainText({chapters, state, source}: Transcript, context: TurnContext): string {
  const {title, date, place} = context.session;
  const where = [date && writeDate(date), place].filter(Boolean).join(', ');
  const head = [
    title,
    ...(where === '' ? [] : [where]),
    transcriptAddress(context),
    `Transcription ${TRUST_STATE[state]}. Les mots viennent ${WORDS_SOURCE[source]}.`,
  ].join('\n');
  return textOfBlocks([head, ...chapters.flatMap((chapter) => chapterBlocks(chapter, context))], '\n\n');
}

function chapterBlocks({title, start, turns}: Chapter, context: TurnContext): string[] {
  const heading = title === undefined ? [] : [`\n${onOneLine(title).toLocaleUpperCase('fr')}${timeOf(start)}`];
  return [...heading, ...turns.map((turn) => turnBlock(turn, context))];
}

function turnBlock({label, start, code, paragraphs}: Turn, context: TurnContext): string {
  const address = turnAddress(context, code);
  const header = `${onOneLine(label)}${timeOf(start)}${address === undefined ? '' : ` ${address}`}`;
  return [header, ...paragraphs.map(paragraphLine)].join('\n');
}

function timeOf(start: Ms | undefined): string {
  return start === undefined ? '' : ` [${writeTime(start)}]`;
}

function paragraphLine(pieces: Paragraph): string {
  return onOneLine(pieces.map(pieceText).join(''));
}

function pieceText(piece: Piece): string {
  switch (piece.kind) {
    case 'words':
    case 'title':
      return piece.text;
    case 'time':
      return `[${writeTime(piece.at)}]`;
    case 'event':
      return `[${piece.name}]`;
    case 'doubt':
      return '[?]';
  }
}

function onOneLine(text: string): string {
  return text.replace(/[\r\n]+/g, ' ');
}
