/* Blocks of the scripts that are written from right to left: Hebrew, Arabic, Syriac, Thaana, N’Ko… and their old forms. */
const RIGHT_TO_LEFT = /^[^\p{L}]*(?=\p{L})[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

/** Whether a text is read from right to left: its first letter is (Unicode Bidirectional Algorithm, rules P2 and P3). */
export function isRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}
