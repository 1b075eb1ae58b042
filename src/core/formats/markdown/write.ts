import {tidy} from '#core/formats/archive-markdown/tidy';
import {writeTime} from '#core/formats/archive-markdown/time';
import {transcriptAddress, turnAddress, type TurnContext} from '#core/formats/turn-context';
import {writeDate} from '#core/model/imprecise-date';
import type {Chapter, Ms, Paragraph, Piece, Transcript, Turn} from '#core/model/transcript';
import {TRUST_STATE, WORDS_SOURCE} from '#core/model/words';
import {textOfBlocks} from '#core/text/text-of-blocks';
import {escapeLineStart, escapeMarkdown} from './escape';

/**
 * The transcript as Markdown for any tool (CommonMark), not as the archive writes it: each turn's code leads to its
 * permanent address, and words that look like a mark have backslashes.
 */
export function writeMarkdown({chapters, state, source}: Transcript, context: TurnContext): string {
  const {title, date, place} = context.session;
  const where = [date && writeDate(date), place].filter(Boolean).join(', ');
  const blocks = [
    `# ${headingText(title)}`,
    ...(where === '' ? [] : [escapeLineStart(escapeMarkdown(where))]),
    `Transcription ${TRUST_STATE[state]}. Les mots viennent ${WORDS_SOURCE[source]}. <${transcriptAddress(context)}>`,
    ...chapters.flatMap((chapter) => chapterBlocks(chapter, context)),
  ];
  return textOfBlocks(blocks, '\n\n');
}

function chapterBlocks({title, start, turns}: Chapter, context: TurnContext): string[] {
  const heading = title === undefined ? [] : [`## ${headingText(title)}${timeOf(start)}`];
  return [...heading, ...turns.flatMap((turn) => turnBlocks(turn, context))];
}

function turnBlocks({label, start, code, paragraphs}: Turn, context: TurnContext): string[] {
  const address = turnAddress(context, code);
  const link = address === undefined ? '' : ` [t-${code}](${address})`;
  const name = escapeMarkdown(onOneLine(label));
  return [`**${name}**${timeOf(start)}${link}`, ...paragraphs.map(paragraphLine).filter((line) => line !== '')];
}

function timeOf(start: Ms | undefined): string {
  return start === undefined ? '' : ` (${writeTime(start)})`;
}

function onOneLine(text: string): string {
  return text.replace(/[\r\n]+/g, ' ').trim();
}

/** A row of # that ends a heading is no part of it. */
function headingText(title: string): string {
  return escapeMarkdown(onOneLine(title)).replaceAll('#', '\\#');
}

function paragraphLine(paragraph: Paragraph): string {
  const pieces = tidy(paragraph);
  return escapeLineStart(pieces.map((piece, index) => pieceText(piece, pieces[index - 1], pieces[index + 1])).join(''));
}

function pieceText(piece: Piece, previous: Piece | undefined, next: Piece | undefined): string {
  switch (piece.kind) {
    case 'words':
      return escapeMarkdown(piece.text);
    case 'title':
      return titleText(piece.text, previous, next);
    case 'time':
      return `\\[${writeTime(piece.at)}]`;
    case 'event':
      return `\\[${piece.name}]`;
    case 'doubt':
      return '\\[?]';
  }
}

/**
 * Stars make a title only between a space or a punctuation mark and a letter or a digit (CommonMark § 6.2 allows more,
 * and depends on more); elsewhere a title is words.
 */
function titleText(title: string, previous: Piece | undefined, next: Piece | undefined): string {
  const [before, after] = [previous, next].map((piece) => (piece?.kind === 'words' ? piece.text : ''));
  const stands =
    /(?:^|[\s\p{P}\p{S}])$/u.test(before!) &&
    /^(?:$|[\s\p{P}\p{S}])/u.test(after!) &&
    /^[\p{L}\p{N}](?:.*[\p{L}\p{N}])?$/su.test(title);
  const text = escapeMarkdown(title);
  return stands ? `*${text}*` : text;
}
