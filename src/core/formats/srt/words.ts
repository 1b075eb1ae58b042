import {decodeClosedReferences} from '#core/text/character-references';

/** Styles that SubRip files borrow from HTML, and the places that others put between braces. */
const STYLES = /<\/?(?:[bius]|font(?:\s[^<>]*)?)>|\{\\[^{}]*\}/gi;

/** A line without styles, its HTML references read: some converters leave them. */
export function readStyles(line: string): string {
  return decodeClosedReferences(line.replace(STYLES, ''));
}

/** Words that would be read as a style or a reference, made literal; all others stay as they are, « R&D » and « < » too. */
export function escapeStyles(words: string): string {
  if (!mayHoldStyles(words)) return words;
  const safe = words.replace(/&(?=[#\w]+;)/g, (sign, at: number) => {
    const reference = /^&[#\w]+;/.exec(words.slice(at, at + 40))?.[0] ?? sign;
    return decodeClosedReferences(reference) === reference ? sign : '&amp;';
  });
  return safe.replace(STYLES, (style) => style.replace(/^</, '&lt;').replace(/^\{/, '&#123;'));
}

/** Is there any sign in words that styles and references begin with? Most hold none. */
export function mayHoldStyles(words: string): boolean {
  return /[&<{]/.test(words);
}
