import type {Paragraph, Piece} from '#core/model/transcript';
import {isRightToLeft} from '#core/text/direction';
import {escapeHtml} from '#core/text/escape-html';
import {writeSpokenTime} from '#core/text/spoken-time';
import {frenchSpacing} from '#core/text/typography';

/**
 * The words of a turn as HTML, without any space between its tags. Words are literal: only the marks of the transcript's
 * format become elements (`small` for a time, `cite` for a title, `i` for a sound, `.doubt`), and a sign stays on the line of
 * its word.
 */
export function paragraphsHtml(paragraphs: readonly Paragraph[]): string {
  let html = '';
  for (const pieces of paragraphs) html += `<p${directionOf(pieces)}>${eachOf(pieces, pieceHtml)}</p>`;
  return html;
}

/** Most paragraphs are of one piece: no list is made of them. */
function eachOf(pieces: readonly Piece[], write: (piece: Piece) => string): string {
  return pieces.length === 1 ? write(pieces[0]!) : pieces.map(write).join('');
}

function textOf(piece: Piece): string {
  return 'text' in piece ? piece.text : '';
}

/** Told of the paragraphs that need it only. Not `auto`, which would read the letters of a time first. */
function directionOf(pieces: readonly Piece[]): string {
  return isRightToLeft(eachOf(pieces, textOf)) ? ' dir="rtl"' : '';
}

function pieceHtml(piece: Piece): string {
  switch (piece.kind) {
    case 'words':
      return wordsHtml(piece.text);
    case 'title':
      return `<cite>${wordsHtml(piece.text)}</cite>`;
    case 'time':
      return `<small>[${writeSpokenTime(piece.at)}]</small>`;
    case 'event':
      return `<i>(${piece.name})</i>`;
    case 'doubt':
      // The second part is out of sight: a screen reader would say « point d’interrogation » and nothing else.
      return '<span class="doubt">[?]<span> mot incertain</span></span>';
  }
}

function wordsHtml(words: string): string {
  return escapeHtml(frenchSpacing(words));
}
