import type {Chapter, Paragraph, Piece, Transcript, Turn} from '#core/model/transcript';
import {beginsLikeHeader} from './header';
import {beginsLikeHeading, writeTitle} from './heading';
import {markAt} from './mark';
import {canOpen} from './star';
import {tidy} from './tidy';
import {writeTime} from './time';

/**
 * Writes `transcription.md`, always in the same way: one paragraph a line, one blank line between blocks, a backslash
 * only where words would be read as something else, accents composed with their letters (NFC: two writings of « é » look
 * the same, and a search in the file would find one of them only). Reading it again gives the same value.
 */
export function writeTranscript({language, state, source, chapters}: Transcript): string {
  const frontMatter = ['---', `language: ${language}`, `state: ${state}`, `source: ${source}`, '---'].join('\n');
  return `${[frontMatter, ...chapters.flatMap(writeChapter)].join('\n\n')}\n`.normalize('NFC');
}

function writeChapter({title, start, anchor, turns}: Chapter): string[] {
  const heading =
    title === undefined ? [] : [['##', writeTitle(onOneLine(title)), ...time(start), ...braces(anchor)].join(' ')];
  return [...heading, ...turns.map(writeTurn)];
}

function writeTurn({label, start, code, kind, paragraphs}: Turn): string {
  const name = `**${onOneLine(label).replace(/[\\*]/g, '\\$&')}**`;
  const attributes = braces(code && `t-${code}`, ...(kind === 'speech' ? [] : [`kind=${kind}`]));
  const words = paragraphs.map(tidy).filter((pieces) => pieces.length > 0);
  return `${[name, ...time(start), ...attributes].join(' ')}\n${words.map(writeParagraph).join('\n\n')}`.trimEnd();
}

function time(start: Turn['start']): string[] {
  return start === undefined ? [] : [`[${writeTime(start)}]`];
}

function braces(id: string | undefined, ...more: readonly string[]): string[] {
  const inside = [...(id ? [`#${id}`] : []), ...more];
  return inside.length > 0 ? [`{${inside.join(' ')}}`] : [];
}

function onOneLine(text: string): string {
  return text.replace(/[\r\n]+/g, ' ').trim();
}

function writeParagraph(pieces: Paragraph): string {
  const line = pieces.map((piece, index) => writePiece(piece, pieces[index - 1], pieces[index + 1])).join('');
  if (beginsLikeHeading(line)) return `\\${line}`;
  // Every star of the row: one that is left alone could open a title.
  return beginsLikeHeader(line) ? line.replace(/^\*+/, escapeStars) : line;
}

function writePiece(piece: Piece, previous: Piece | undefined, next: Piece | undefined): string {
  switch (piece.kind) {
    case 'time':
      return `[${writeTime(piece.at)}]`;
    case 'doubt':
      return '[?]';
    case 'event':
      return `[${piece.name}]`;
    case 'title':
      return `*${escape(piece.text, () => true)}*`;
    case 'words': {
      const {text} = piece;
      const afterTitle = previous?.kind === 'title';
      const beforeTitle = next?.kind === 'title';
      return escape(text, (start, end) => {
        if ((afterTitle && start === 0) || (beforeTitle && end === text.length)) return true;
        return end - start === 1 && canOpen(text[start - 1], text[end] ?? (next && '['));
      });
    }
  }
}

/** Backslashes before what would be read as a mark; `isMark` tells it of stars in a row. */
function escape(text: string, isMark: (start: number, end: number) => boolean): string {
  return text.replace(/[\\[]|\*+/g, (found, at: number) => {
    if (found === '\\') return '\\\\';
    if (found === '[') return markAt(text, at) ? '\\[' : '[';
    return isMark(at, at + found.length) ? escapeStars(found) : found;
  });
}

function escapeStars(stars: string): string {
  return '\\*'.repeat(stars.length);
}
