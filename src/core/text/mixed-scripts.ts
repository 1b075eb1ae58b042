import type {FoundProblem} from '#core/problem';

/** Scripts that have look-alikes of Latin letters. */
const ALIKE = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;
/** Where all their letters stand, and none of what French is written with: a look at that takes a quarter of the time. */
const MAY_BE_ALIKE = /[\u20D0-\uFFFF\u0370-\u1FFF]/;
const WORD = /[\p{L}\p{M}]+/gu;
const LATIN = /\p{Script=Latin}/u;

/**
 * One problem a line that has a word of two alphabets (Unicode TR 39 § 5.1): to the eye it is another word than to a
 * search or a comparison.
 */
export function checkMixedScripts(text: string): FoundProblem[] {
  // Nearly all texts have one alphabet: one look at the whole, without a list of its lines.
  if (!MAY_BE_ALIKE.test(text) || !ALIKE.test(text)) return [];
  return text.split('\n').flatMap((content, index) => {
    const word = content.match(WORD)?.find((each) => ALIKE.test(each) && LATIN.test(each));
    if (word === undefined) return [];
    return [
      {
        rule: 'text/mixed-scripts',
        severity: 'error',
        line: index + 1,
        message: `Le mot «\u00A0${word}\u00A0» mélange des lettres de deux alphabets qui se ressemblent à l’œil, comme le «\u00A0a\u00A0» latin et le «\u00A0а\u00A0» cyrillique\u00A0: retapez-le à la main.`,
      },
    ];
  });
}
