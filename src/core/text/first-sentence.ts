/** The end of a sentence: its mark, then a space and a capital. « art. L. 311 » and initials end nothing. */
const END = /(?<![\s('’]\p{L}{1,3})[.!?…](?=[\s\u00A0\u202F]+[\p{Lu}«])/u;

/** The first sentence of a text, spaces folded; the whole text when it holds only one. */
export function firstSentence(text: string): string {
  const whole = text.replace(/[ \t\n]+/g, ' ').trim();
  const found = END.exec(whole);
  return found ? whole.slice(0, found.index + 1) : whole;
}
