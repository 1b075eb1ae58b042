import {looksLikeTime, timeAdvice} from '#core/formats/archive-markdown/time';
import {eventOf} from '#core/formats/nosdeputes/words';
import type {Paragraph, Piece} from '#core/model/transcript';
import {readWrittenTime} from './written-time';

/**
 * The words of a line, cut at what people write between brackets: a time, `[?]`, a sound of the list. « (Rires.) » is a
 * sound too; « (12:34) » in the midst of words may be anything: it is words. `tell` hears of times that cannot be.
 */
export function toPieces(text: string, tell: (message: string) => void): Paragraph {
  const pieces: Piece[] = [];
  let end = 0;
  let hasWord = false;
  const flush = (to: number) => {
    if (to > end) pieces.push({kind: 'words', text: text.slice(end, to).replace(/[ \t]+/g, ' ')});
    hasWord ||= /[\p{L}\p{N}]/u.test(text.slice(end, to));
  };
  for (const found of text.matchAll(/\[([^[\]]{1,40})\]|\(([^()]{1,40})\)/g)) {
    const [whole, square, round] = found;
    if (square !== undefined && looksLikeTime(square) && readWrittenTime(square) === undefined)
      tell(timeAdvice(square));
    const piece = pieceOf(square, round);
    if (!piece) continue;
    const before = text.slice(end, found.index);
    // A doubt is about the word before it.
    if (piece.kind === 'doubt' && !hasWord && !/[\p{L}\p{N}]/u.test(before)) continue;
    flush(found.index);
    pieces.push(piece);
    end = found.index + whole.length;
  }
  flush(text.length);
  return pieces;
}

function pieceOf(square: string | undefined, round: string | undefined): Piece | undefined {
  const name = eventOf(square ?? round ?? '');
  if (name) return {kind: 'event', name};
  if (square?.trim() === '?') return {kind: 'doubt'};
  const at = square === undefined ? undefined : readWrittenTime(square);
  return at === undefined ? undefined : {kind: 'time', at};
}
