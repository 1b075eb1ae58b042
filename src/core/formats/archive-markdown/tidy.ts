import type {Paragraph, Piece} from '#core/model/transcript';
import {canClose, canOpen} from './star';

/**
 * A paragraph as the format can hold it: on one line, without spaces at its ends, no two pieces of words (or two
 * titles) in a row. A title that touches a letter becomes words: the stars of « étudiant*e*s » make no title. What our
 * reader returns stays as it is; what comes from other formats loses no word.
 */
export function tidy(paragraph: Paragraph): Paragraph {
  // Most paragraphs are words and nothing else.
  const [only, ...others] = paragraph;
  if (others.length === 0 && only?.kind === 'words' && isClean(only.text)) return paragraph;
  const loose = merge(paragraph.flatMap(toOneLine));
  const pieces = merge(loose.map((piece, index) => toWordsIfGlued(piece, loose[index - 1], loose[index + 1])));
  return pieces.flatMap((piece, index): Piece[] => {
    if (piece.kind !== 'words') return [piece];
    let {text} = piece;
    if (index === 0) text = text.trimStart();
    if (index === pieces.length - 1) text = text.trimEnd();
    return text === '' ? [] : [{kind: 'words', text}];
  });
}

/** Words on one line, with no space at their ends. Methods see it in half the time of an expression. */
function isClean(text: string): boolean {
  return text !== '' && text.trim() === text && !text.includes('\n') && !text.includes('\r');
}

/** A line feed in words would open a paragraph, or a turn: it is a space. Spaces at the ends of a title go outside. */
function toOneLine(piece: Piece): Piece[] {
  if (!('text' in piece)) return [piece];
  const text = piece.text.replace(/[\r\n]+/g, ' ');
  if (piece.kind === 'words') return text === '' ? [] : [{kind: 'words', text}];
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  return [
    {kind: 'words', text: text.slice(0, start)} as const,
    {kind: 'title', text: text.slice(start, end)} as const,
    {kind: 'words', text: text.slice(Math.max(start, end))} as const,
  ].filter((part) => part.text !== '');
}

function merge(pieces: readonly Piece[]): Piece[] {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (last && 'text' in last && 'text' in piece && last.kind === piece.kind) {
      merged[merged.length - 1] = {kind: last.kind, text: last.text + piece.text};
    } else merged.push(piece);
  }
  return merged;
}

function toWordsIfGlued(piece: Piece, previous: Piece | undefined, next: Piece | undefined): Piece {
  if (piece.kind !== 'title') return piece;
  const before = previous?.kind === 'words' ? previous.text.at(-1) : undefined;
  const after = next?.kind === 'words' ? next.text[0] : undefined;
  const stands = canOpen(before, piece.text[0]) && canClose(piece.text.at(-1), after);
  return stands ? piece : {kind: 'words', text: piece.text};
}
