import type {InContext} from '#core/text/in-context';
import type {Span} from '#core/text/locate';

/**
 * A stretch of a text and what stands around it, about `length` characters in all, cut at ordinary spaces: a no-break space
 * keeps its neighbours together. The stretch itself is never cut, whatever its length.
 */
export function around(text: string, {start, end}: Span, length: number): InContext {
  const room = Math.max(0, length - (end - start));
  // What one side does not need, the other takes.
  const before = Math.min(start, Math.max(room / 2, room - (text.length - end)));
  const from = before === start ? 0 : wordAfter(text, Math.ceil(start - before), start);
  const most = end + Math.floor(room - before);
  const to = most >= text.length ? text.length : wordBefore(text, most, end);
  return {
    before: `${from > 0 ? '…\u00A0' : ''}${text.slice(from, start)}`,
    words: text.slice(start, end),
    after: `${text.slice(end, to)}${to < text.length ? '\u00A0…' : ''}`,
  };
}

function wordAfter(text: string, at: number, most: number): number {
  const space = text.indexOf(' ', at - 1);
  return space === -1 || space >= most ? most : space + 1;
}

function wordBefore(text: string, at: number, least: number): number {
  const space = text.lastIndexOf(' ', at);
  return space <= least ? least : space;
}
