import {tidy} from '#core/formats/archive-markdown/tidy';
import type {Paragraph, Piece} from '#core/model/transcript';
import {escapeXml} from '#core/text/escape-xml';
import {writeSound} from './sounds';
import {pointId} from './timeline';

/** A paragraph as a segment of an utterance (TEI P5 § 8.3, § 17.3); nothing when it has neither words nor marks. */
export function writeParagraph(loose: Paragraph): string[] {
  const pieces = tidy(loose);
  if (pieces.length === 0) return [];
  const inside = pieces.map((piece, index) => writePiece(piece, pieces[index - 1], pieces[index + 1])).join('');
  return [`<seg type="paragraph">${inside}</seg>`];
}

function writePiece(piece: Piece, previous: Piece | undefined, next: Piece | undefined): string {
  switch (piece.kind) {
    case 'words':
      return next?.kind === 'doubt' ? writeDoubted(piece.text) : escapeXml(piece.text);
    case 'title':
      return `<title>${escapeXml(piece.text)}</title>`;
    case 'time':
      return `<anchor synch="#${pointId(piece.at)}"/>`;
    case 'event':
      return writeSound(piece.name);
    case 'doubt':
      return previous?.kind === 'words' && cutDoubted(previous.text) !== undefined ? '' : '<unclear/>';
  }
}

/**
 * A doubt is about the word before it, and stands after a space: « mot [?] » is `<unclear>mot</unclear>`. Any other
 * (after a title, without a space) stays where it is, empty.
 */
function writeDoubted(text: string): string {
  const at = cutDoubted(text);
  if (at === undefined) return escapeXml(text);
  return `${escapeXml(text.slice(0, at))}<unclear>${escapeXml(text.slice(at, -1))}</unclear>`;
}

/** Where the last word begins, in a text that ends with a word and one space. */
function cutDoubted(text: string): number | undefined {
  if (!text.endsWith(' ')) return undefined;
  let at = text.length - 1;
  while (at > 0 && /\S/.test(text[at - 1]!)) at--;
  return at === text.length - 1 ? undefined : at;
}
