import {GUARD, HYPHEN, QUOTES} from '#core/citation/holes';

/** Elements that may stand in a formatted line; all else that a processor writes is dropped, its words kept. */
const KEPT = /^<\/?(?:i|b|sup|sub)>$/;

/** What opens a part of a line after a full stop, and that styles write as if it stood inside. */
const OPENS =
  'vol\\.|n°|p\\.|version du|entre|au plus tard|à partir|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre';
const AFTER_STOP = new RegExp(`(?<=(?:[\\p{L}\\p{N}\\])»]|</i>)[.?!] )(?:${OPENS})(?=[\\s\\u00A0])`, 'gu');
const OPENS_OF_TITLE = new RegExp(`(?<=^|[.?!…»] )(?=(?:${OPENS})[\\s\\u00A0])`, 'gu');

/** A title, or a name, whose words keep their small letters where a part of a line would take a capital. */
export function guarded(title: string): string {
  return title.replace(OPENS_OF_TITLE, GUARD);
}

/** What the formatter wrote, still with its holes: one run of HTML without attributes, French punctuation right. */
export function tidy(html: string): string {
  return (
    html
      .replace(/\n\s*/g, '')
      .replaceAll('</sup><sup>', '')
      // « n° » and « 1er », as the archive writes them everywhere.
      .replace(/\b([nN])<sup>os?<\/sup>/g, '$1°')
      .replace(/\b1<sup>er<\/sup>/g, '1er')
      .replace(/<[^>]*>/g, (tag) => (KEPT.test(tag) ? tag : ''))
      // A title that was made for want of one is in square brackets, and not written as one.
      .replace(
        /<i>(\[[^[\]<>]*\])<\/i>|«[\s\u202F]?(\[[^[\]«»]*\])[\s\u202F]?»/g,
        (_, whole?: string, part?: string) => whole ?? part ?? '',
      )
      .replace(/&#38;/g, '&amp;')
      .replace(/&#60;/g, '&lt;')
      .replace(/&#62;/g, '&gt;')
      // One full stop (three are an ellipsis), and none after a mark that ends a sentence.
      .replace(/(?<!\.)\.(<\/i>)?\.(?!\.)/g, '.$1')
      .replace(/([!?…])(<\/i>)?\.(?=\s|$)/g, '$1$2')
      .replace(/\s+(?=[.,](?:\s|$))/g, '')
      // Nor does a comma follow a question.
      .replace(/(\?)(<\/i>)?,(?=\s)/g, '$1$2')
      // A number in words of another language says what it is: « VID 1252 of 2019 ».
      .replace(/\b[nN]°[ \u00A0](?=[\p{L} ]*\d+ of \d)/gu, '')
      .replaceAll("'", '’')
      // A hyphen is one, not a sign that the reader of a copied reference would not find again.
      .replaceAll('\u2011', '-')
      .replaceAll(HYPHEN, '-')
      .replace(/[ \u202F]:(?=\s)/g, '\u00A0:')
      .replace(/ ([;!?])(?=\s|$|<)/g, '\u202F$1')
      // No line ends before the number that these announce.
      .replace(/\b([nN]° (?=\S)|(?:vol|p|paragr)\. (?=[\d\uE001]))/g, (words) => words.replace(' ', '\u00A0'))
      .replace(/\b([sS]\.) (?=d\.)/g, '$1\u00A0')
      .replace(/(?<=\d) (?=%)/g, '\u00A0')
      .replace(AFTER_STOP, (word) => word.charAt(0).toUpperCase() + word.slice(1))
      .replaceAll(GUARD, '')
      .replace(/[\uE007-\uE00A]/g, (mark) => QUOTES[mark as keyof typeof QUOTES])
      .trim()
  );
}

/** Capitals for the words that open quotation marks, which a formatter that puts them on a title does not see. */
export function quotedCapitals(html: string): string {
  return html.replace(/(?<=[\uE007\uE009])\p{Ll}/gu, (letter) => letter.toUpperCase());
}
