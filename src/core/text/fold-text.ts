/** What two writings of the same text have in common: composed letters (NFC), one plain space for any run of spaces. */
export function foldText(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}
