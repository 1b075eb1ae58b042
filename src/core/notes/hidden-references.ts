import type {FoundProblem} from '#core/problem';
import {checkHiddenCharacters} from '#core/text/hidden-characters';

/** The named references of HTML that stand for a character which is not seen (whatwg.org/html, named references). */
const HIDDEN_NAMES: readonly (readonly [names: string, characters: string])[] = [
  ['(Negative\\w+|ZeroWidth)Space', '\u200B'],
  ['ApplyFunction|af', '\u2061'],
  ['InvisibleTimes|it', '\u2062'],
  ['InvisibleComma|ic', '\u2063'],
  ['NoBreak', '\u2060'],
  ['ThickSpace', '\u205F\u200A'],
  ['VeryThinSpace|hairsp', '\u200A'],
  ['lrm', '\u200E'],
  ['rlm', '\u200F'],
  ['shy', '\u00AD'],
  ['zwj', '\u200D'],
  ['zwnj', '\u200C'],
];

/**
 * Hidden characters that Markdown makes out of visible ones (`&#x202E;`, `&ZeroWidthSpace;`), found without a parser.
 * Those written as code, or after a backslash, are refused with the others: nobody needs them.
 */
export function checkHiddenNames(markdown: string): FoundProblem[] {
  if (!markdown.includes('&')) return [];
  return checkHiddenCharacters(
    markdown.replace(
      /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi,
      (whole, hex?: string, decimal?: string, name = '') => {
        if (!hex && !decimal)
          return (HIDDEN_NAMES.find(([known]) => new RegExp(`^(?:${known})$`).test(name)) ?? [])[1] ?? whole;
        const code = hex ? parseInt(hex, 16) : Number(decimal);
        // What is no character is shown as U+FFFD; line feeds would move the lines that are told.
        return code > 0x10ffff || code === 0 || code === 10 || code === 13 ? whole : String.fromCodePoint(code);
      },
    ),
  );
}
