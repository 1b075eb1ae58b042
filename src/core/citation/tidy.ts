import {HYPHEN} from '#core/citation/holes';

/** Elements that may stand in a formatted line; all else that a processor writes is dropped, its words kept. */
const KEPT = /^<\/?(?:i|b|sup|sub)>$/;

/** What opens a part of a line after a full stop, and that styles write as if it stood inside. */
const OPENS =
  'vol\\.|n°|p\\.|version du|entre|au plus tard|à partir|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre';
const AFTER_STOP = new RegExp(`(?<=(?:[\\p{L}\\p{N}\\])»]|</i>)[.?!] )(?:${OPENS})(?=[\\s\\u00A0])`, 'gu');

/** What the formatter wrote, still with its holes: one run of HTML without attributes, French punctuation right. */
export function tidy(html: string): string {
  return (
    html
      .replace(/\n\s*/g, '')
      .replace(/<[^>]*>/g, (tag) => (KEPT.test(tag) ? tag : ''))
      .replaceAll('</sup><sup>', '')
      .replace(/&#38;/g, '&amp;')
      .replace(/&#60;/g, '&lt;')
      .replace(/&#62;/g, '&gt;')
      // One full stop (three are an ellipsis), and none after a mark that ends a sentence.
      .replace(/(?<!\.)\.(<\/i>)?\.(?!\.)/g, '.$1')
      .replace(/([!?…])(<\/i>)?\.(?=\s|$)/g, '$1$2')
      .replace(/\s+(?=[.,](?:\s|$))/g, '')
      .replaceAll("'", '’')
      // A hyphen is one, not a sign that the reader of a copied reference would not find again.
      .replaceAll('\u2011', '-')
      .replaceAll(HYPHEN, '-')
      .replace(/[ \u202F]:(?=\s)/g, '\u00A0:')
      .replace(/ ([;!?])(?=\s|$|<)/g, '\u202F$1')
      .replace(AFTER_STOP, (word) => word.charAt(0).toUpperCase() + word.slice(1))
      .trim()
  );
}
