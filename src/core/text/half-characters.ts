const HALF = /\p{Surrogate}/gu;

/** How a message names half of a character (a lone surrogate), which no keyboard writes. */
export const HALF_CHARACTER = 'une moitié de caractère';

/** The same text with U+FFFD for each half of a character: parse5 adds two halves up to a number that is no character. */
export function withoutHalves(text: string): {readonly text: string; readonly hasHalves: boolean} {
  const whole = text.replace(HALF, '\uFFFD');
  return {text: whole, hasHalves: whole !== text};
}
