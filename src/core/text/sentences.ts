import type {Span} from '#core/text/locate';

/** The end of a sentence: its mark, then a space and a capital. « art. L. 311 » and initials end nothing. */
const END = /(?<![\s('’]\p{L}{1,3})[.!?…](?=[\s\u00A0\u202F]+[\p{Lu}«])/gu;

/** The sentences of a text on one line, from their first letter to their last mark. */
export function sentencesOf(text: string): Span[] {
  const ends = [...text.matchAll(END)].map(({index}) => index + 1);
  const starts = ends.map((end) => end + text.slice(end).search(/\S/));
  return [...ends, text.length].map((end, rank) => ({start: rank === 0 ? 0 : starts[rank - 1]!, end}));
}

/** The first sentence of a text, spaces folded; the whole text when it holds only one. */
export function firstSentence(text: string): string {
  const whole = text.replace(/[ \t\n]+/g, ' ').trim();
  return whole.slice(0, sentencesOf(whole)[0]!.end);
}
