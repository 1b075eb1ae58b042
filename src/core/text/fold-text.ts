/** Nearly all words of nearly all turns: letters that are composed already, parted by one plain space, or by a blank line. */
const NEARLY_FOLDED = /^[!-~\u00A1-\u02FF\u2010-\u2027]+(?:(?: |\n\n)[!-~\u00A1-\u02FF\u2010-\u2027]+)*$/;

/** What two writings of the same text have in common: composed letters (NFC), one plain space for any run of spaces. */
export function foldText(text: string): string {
  // Asked several times of every turn of the archive: what is folded is told at a glance.
  if (NEARLY_FOLDED.test(text)) return text.replaceAll('\n\n', ' ');
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}
