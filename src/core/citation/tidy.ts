import type {Line} from '#core/citation/formatted';
import {type Filling, type Hole, HOLES, LESS, MORE} from '#core/citation/printed';
import {escapeHtml} from '#core/text/escape-html';

/** Elements that may stand in a formatted line; all else that a processor writes is dropped, its words kept. */
const KEPT = /^<\/?(?:i|b|sup|sub)>$/;

/** What the formatter wrote, still with its holes: one run of HTML without attributes, French punctuation right. */
export function tidy(html: string): string {
  return (
    html
      .replace(/\n\s*/g, '')
      .replace(/<[^>]*>/g, (tag) => (KEPT.test(tag) ? tag : ''))
      .replace(/&#38;/g, '&amp;')
      .replace(/&#60;/g, '&lt;')
      .replace(/&#62;/g, '&gt;')
      .replace(/\.(<\/i>)?\.(?!\.)/g, '.$1')
      .replace(/([!?…])(<\/i>)?\./g, '$1$2')
      .replace(/\s+(?=[.,](?:\s|$))/g, '')
      // Two marks at the same place are one: « … » », never a title between two pairs.
      .replace(/[«]\u00A0?\s*«/g, '«')
      .replaceAll("'", '’')
      .replace(/ ([;!?])(?=\s|$|<)/g, '\u202F$1')
      .replace(/ :(?=\s)/g, '\u00A0:')
      .trim()
  );
}

/** Fills the holes of a tidied line: with the words of a turn, or of whatever prints alike. */
export function fill(html: string, filling: Filling): Line {
  let filled = html;
  for (const hole of Object.keys(HOLES) as Hole[]) {
    filled = filled.replaceAll(HOLES[hole], () => escapeHtml(filling[hole] ?? ''));
  }
  filled = filled.replaceAll(LESS, '&lt;').replaceAll(MORE, '&gt;');
  return {html: filled, text: toText(filled)};
}

function toText(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
}
