import type {FoundProblem} from '#core/problem';

/**
 * Characters that change what a reader sees without being seen: NUL and other controls (tab and line feed excepted),
 * bidirectional marks, overrides and isolates (Unicode TR 9 § 2), line and paragraph separators, zero-width space, word
 * joiner and other invisible format characters, BOM inside a text, tag characters, lone surrogates. U+200C and U+200D
 * stay allowed: Persian and emoji need them.
 */
const HIDDEN =
  // eslint-disable-next-line no-control-regex -- control characters are what this expression is about
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]|\p{Surrogate}/u;

/** One problem a line that holds a hidden character, naming the character by its code point. */
export function checkHiddenCharacters(text: string): FoundProblem[] {
  // Nearly all texts have none: one look at the whole, without a list of its lines.
  if (!HIDDEN.test(text)) return [];
  // A line that ends the Windows way is a line like another.
  return text.split(/\r?\n/).flatMap((content, index) => {
    const found = HIDDEN.exec(content)?.[0];
    if (found === undefined) return [];
    const code = found.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
    return [
      {
        rule: 'text/hidden-character',
        severity: 'error',
        line: index + 1,
        message: `Cette ligne contient un caractère invisible (U+${code}) : effacez-le, puis retapez le passage à la main.`,
      },
    ];
  });
}
