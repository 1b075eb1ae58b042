import type {Line} from '#core/citation/formatted';
import {type Filling, type Hole, HOLES, LESS, MORE} from '#core/citation/holes';
import {escapeHtml} from '#core/text/escape-html';

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
