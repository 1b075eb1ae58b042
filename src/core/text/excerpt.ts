import {analyse, tellingOf} from '#core/text/analyse';
import type {Token} from '#core/text/token';

/** A piece of an excerpt: `found` when it is one of the words that were looked for. */
export interface Piece {
  readonly text: string;
  readonly found: boolean;
}

/** Does a word of a text answer a stem that is wanted? `*` at the end of the latter asks for words that begin so. */
function answers({form, stem}: Token, wanted: readonly string[]): boolean {
  return wanted.some((want) => (want.endsWith('*') ? form.startsWith(want.slice(0, -1)) : stem === want));
}

/** A whole text cut at the words that were looked for. */
export function mark(text: string, wanted: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const token of tellingOf(analyse(text))) {
    const {start, end} = token;
    // What says several words at once is marked once.
    if (start < at || !answers(token, wanted)) continue;
    if (start > at) pieces.push({text: text.slice(at, start), found: false});
    pieces.push({text: text.slice(start, end), found: true});
    at = end;
  }
  if (at < text.length) pieces.push({text: text.slice(at), found: false});
  return pieces;
}

/**
 * The passage of a text that holds most of the words looked for, cut at words, about `length` characters; the beginning
 * of the text when it holds none.
 */
export function excerpt(text: string, wanted: readonly string[], length = 180): Piece[] {
  const hits = tellingOf(analyse(text)).filter((token) => answers(token, wanted));
  let best = {start: 0, count: 0};
  for (const {start} of hits) {
    const count = new Set(hits.filter((hit) => hit.start >= start && hit.end <= start + length).map(({stem}) => stem))
      .size;
    if (count > best.count) best = {start, count};
  }
  const from = best.start <= 40 ? 0 : wordStart(text, best.start - 40);
  const to = from + length >= text.length ? text.length : wordEnd(text, from + length);
  const pieces = mark(text.slice(from, to), wanted);
  return [
    ...(from > 0 ? [{text: '… ', found: false}] : []),
    ...pieces,
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
