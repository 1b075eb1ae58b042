import type {Span} from '#core/text/locate';

/** A piece of an excerpt: `found` when it is one of the words that were looked for. */
export interface Piece {
  readonly text: string;
  readonly found: boolean;
}

/** A stretch of a text that answers one of the clauses of a query. */
export interface Answering extends Span {
  readonly clause: number;
  /** How far it is from the words that were asked: 0 when it is these. */
  readonly rank: number;
}

/** A text cut at stretches of it, which come in order and never over one another. */
export function mark(text: string, marks: readonly Span[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const {start, end} of marks) {
    if (start > at) pieces.push({text: text.slice(at, start), found: false});
    pieces.push({text: text.slice(start, end), found: true});
    at = end;
  }
  if (at < text.length) pieces.push({text: text.slice(at), found: false});
  return pieces;
}

/**
 * The passage of a text that answers most clauses, by the words nearest to them, cut at words, about `length` characters; the beginning of the text when
 * it answers none.
 */
export function excerpt(text: string, marks: readonly Answering[], length = 180): Piece[] {
  let best = {start: 0, count: 0, far: 0};
  for (const {start} of marks) {
    const nearest = new Map<number, number>();
    for (const {clause, rank} of marks.filter((other) => other.start >= start && other.end <= start + length)) {
      nearest.set(clause, Math.min(rank, nearest.get(clause) ?? Infinity));
    }
    const count = nearest.size;
    const far = [...nearest.values()].reduce((sum, rank) => sum + rank, 0);
    if (count > best.count || (count === best.count && far < best.far)) best = {start, count, far};
  }
  const from = best.start <= 40 ? 0 : wordStart(text, best.start - 40);
  const to = from + length >= text.length ? text.length : wordEnd(text, from + length);
  const shown = marks
    .filter(({start, end}) => start >= from && end <= to)
    .map(({start, end}) => ({start: start - from, end: end - from}));
  return [
    ...(from > 0 ? [{text: '… ', found: false}] : []),
    ...mark(text.slice(from, to), shown),
    ...(to < text.length ? [{text: ' …', found: false}] : []),
  ];
}

function wordStart(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  return space === -1 ? at : space + 1;
}

function wordEnd(text: string, at: number): number {
  const space = text.lastIndexOf(' ', at);
  return space <= 0 ? at : space;
}
