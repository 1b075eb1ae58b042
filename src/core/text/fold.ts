/**
 * A text without what French readers do not type: case, accents, ligatures, typographic apostrophes.
 * Compatibility decomposition (NFKD), marks removed (Unicode category M), œ and æ spelt out.
 */
export function fold(text: string): string {
  return text
    .replace(/[œŒ]/g, 'oe')
    .replace(/[æÆ]/g, 'ae')
    .replace(/[’ʼ‘]/g, "'")
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase();
}
