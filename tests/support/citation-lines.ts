import {expect} from 'vitest';
import type {CslItem} from '#core/citation/csl';
import type {FormattedCitation, Line} from '#core/citation/formatted';

/** Every line of a citation: its references, and its calls. */
export function linesOf(formatted: FormattedCitation): Line[] {
  return Object.values(formatted).flatMap(({reference, call}) => (call ? [reference, call] : [reference]));
}

/** What no line may hold, whatever is cited. */
export function expectSound({html, text}: Line): void {
  // No hole left, no order, no mark but the four, no attribute.
  expect(html).not.toMatch(/[\p{Co}\p{Cc}\u2028\u202E\u2066]/u);
  expect(html.replace(/<\/?(?:i|b|sup|sub)>/g, '')).not.toMatch(/[<>]/);
  expect(html.replace(/&(?:amp|lt|gt|quot);/g, '')).not.toContain('&');
  expect(text).not.toMatch(/^\s|\s$/);
}

/** What a librarian would strike out, of words that are not hostile. */
export function expectFrench({html, text}: Line, item: CslItem): void {
  const {type, title = '', 'container-title': container} = item;
  // A newspaper writes its name as it likes: « Basta! ».
  const words = text
    .replaceAll(container ?? '\0', 'Journal')
    .replace(/(?:https?:|10\.\d{4,}\/)\S*[^\s.,)]/g, 'adresse');
  expect(words).not.toMatch(/\.\.|[?!]\.(?:\s|$)| {2}|,,|\(\)|\[\]|\s[,.)\]]|[([]\s|«\u00A0«|»\u00A0»|«\s*»/);
  // One bracket says all; a number is told for what it is, by one sign, and no line ends between them.
  if (!title.startsWith('[')) expect(words).not.toMatch(/\] \[|\(\[/);
  expect(words).not.toMatch(/nᵒ|\b[nN]° (?=[\dA-Z])|\b(?:p|vol|paragr)\. (?=\d)|[sS]\. [dln]\.|\d %/);
  expect(html).not.toContain('<sup>');
  // French spacing: never an ordinary space, and always one.
  expect(words).not.toMatch(/ [:;!?»]|« /);
  if (type === 'speech' || (item.language ?? 'fr') === 'fr') expect(words).not.toMatch(/[\p{L}\d][;!?]|[\p{L}\d]:\s/u);
  // The marks of a title are those of its language, whatever the style puts around it.
  else expect(words.replace(/^«\u00A0|\u00A0»|[.,(] ?«\u00A0|\(«\u00A0/g, '')).not.toMatch(/[«»]/);
}
