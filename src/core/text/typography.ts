/**
 * French spacing for words that came without it (titles as sources give them): a narrow no-break space before ; ! ?, a
 * no-break space before a colon and inside guillemets. Shown, never stored.
 */
export function frenchSpacing(text: string): string {
  // One look for all of them: most words need none.
  if (!/ [;!?:»]|« /.test(text)) return text;
  return text
    .replace(/ (?=[;!?])/g, '\u202F')
    .replace(/ (?=:(?:\s|$))/g, '\u00A0')
    .replace(/« /g, '«\u00A0')
    .replace(/ »/g, '\u00A0»');
}
