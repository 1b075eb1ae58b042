import {tidy} from '#core/formats/archive-markdown/tidy';
import {tokensOf, WORD} from '#core/import/spoken';
import type {Ms, Paragraph, Piece, Turn} from '#core/model/transcript';

/** What opens words, and goes with them: a quotation mark, a dash, a bracket. */
const OPENS = /[«“„"'([{–—-]\s*$/u;

/** A turn cut before some of its tokens, places from its first, in order: one part more than places. */
export function cutTurn(turn: Turn, places: readonly number[]): Turn[] {
  return cutParagraphs(turn.paragraphs, places).map((paragraphs, index) => {
    if (index === 0) return {...turn, paragraphs};
    const {start, rest} = takeTime(paragraphs);
    const {label, kind, line} = turn;
    return {label, kind, line, ...(start === undefined ? {} : {start}), paragraphs: rest};
  });
}

/** Paragraphs cut before some of their tokens; those without words are left out. */
export function cutParagraphs(paragraphs: readonly Paragraph[], places: readonly number[]): Paragraph[][] {
  const parts: Paragraph[][] = [[]];
  let [seen, next] = [0, 0];
  for (const paragraph of paragraphs) {
    let pieces: Piece[] = [];
    const flush = () => {
      const whole = tidy(pieces);
      if (whole.length > 0) parts.at(-1)!.push(whole);
      pieces = [];
    };
    const cut = () => {
      // A time that stands right before the words tells when they are said.
      const last = pieces.at(-1);
      const isSpace = last?.kind === 'words' && last.text.trim() === '';
      const time = pieces.at(isSpace ? -2 : -1);
      const moved = time?.kind === 'time' ? pieces.splice(pieces.lastIndexOf(time)) : [];
      flush();
      parts.push([]);
      pieces = moved;
      next++;
    };
    for (const piece of paragraph) {
      const count = tokensOf([piece]).length;
      if (!('text' in piece)) {
        if (count > 0 && places[next] === seen) cut();
        pieces.push(piece);
        seen += count;
        continue;
      }
      let from = 0;
      for (const {index} of piece.text.matchAll(WORD)) {
        if (places[next] === seen) {
          const at = from + beginningOf(piece.text.slice(from, index));
          if (at > from) pieces.push({...piece, text: piece.text.slice(from, at)});
          cut();
          from = at;
        }
        seen++;
      }
      pieces.push({...piece, text: piece.text.slice(from)});
    }
    flush();
  }
  return parts;
}

/** Where words begin that follow a text: before the marks that open them. */
function beginningOf(before: string): number {
  let end = before.length;
  while (OPENS.test(before.slice(0, end))) end = before.slice(0, end).replace(OPENS, '').length;
  return end;
}

function takeTime(paragraphs: readonly Paragraph[]): {start: Ms | undefined; rest: Paragraph[]} {
  const [first = [], ...others] = paragraphs;
  const [time, ...pieces] = first;
  if (time?.kind !== 'time') return {start: undefined, rest: [...paragraphs]};
  const rest = tidy(pieces);
  return {start: time.at, rest: rest.length > 0 ? [rest, ...others] : others};
}
