/** What is typed for an apostrophe, to be put between the square brackets of a regular expression. */
export const APOSTROPHES = "'’ʼ‘´`′";
export const APOSTROPHE = new RegExp(`[${APOSTROPHES}]`);
const ALL_APOSTROPHES = new RegExp(APOSTROPHE, 'g');

/**
 * A text without what French readers do not type: case, accents, ligatures, the shape of apostrophes.
 * Compatibility decomposition (NFKD), marks removed (Unicode category M), œ and æ spelt out.
 */
export function fold(text: string): string {
  return text
    .replace(/[œŒ]/g, 'oe')
    .replace(/[æÆ]/g, 'ae')
    .replace(ALL_APOSTROPHES, "'")
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase();
}
