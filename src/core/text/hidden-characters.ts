import type {FoundProblem} from '#core/problem';

/**
 * Characters that change what a reader sees, or what a program compares, without being seen: NUL and other controls (tab
 * and line feed excepted), line and paragraph separators, lone surrogates, and all that Unicode lets nobody draw
 * (Default_Ignorable_Code_Point: soft hyphen, bidirectional marks and overrides, zero-width space, word joiner, fillers,
 * tags, BOM inside a text), what stands for something that was lost (U+FFFC, U+FFFD) and what is no character (U+FFFE,
 * U+FFFF). Joiners (U+200C, U+200D) and variation selectors stay allowed where Persian or emoji need them, not after a
 * Latin letter; U+2800 and the thinnest spaces are refused where they would cut a word. No lookbehind: telephones of 2022
 * have none.
 */
const HIDDEN =
  // eslint-disable-next-line no-control-regex -- control characters are what this expression is about
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029\u2800\uFFF9-\uFFFF\u{E0000}-\u{E007F}]|\p{Surrogate}|(?!\u200C|\u200D|[\uFE00-\uFE0F])\p{Default_Ignorable_Code_Point}/u;
/** What a reader does see. */
const DAMAGED = /[\uFFFC-\uFFFF]/;
/** A joiner or a variation selector after a Latin letter; its letter comes with it. */
const AFTER_LATIN = /\p{Script=Latin}\p{M}*?(\u200C|\u200D|[\uFE00-\uFE0F])/u;
const INSIDE_WORD = /\p{L}([\u2006\u200A])(?=\p{L})/u;

/** The first hidden character of a line, or of a text. */
function firstHidden(text: string): string | undefined {
  let first: {readonly at: number; readonly character: string} | undefined;
  for (const expression of [HIDDEN, AFTER_LATIN, INSIDE_WORD]) {
    const found = expression.exec(text);
    if (!found) continue;
    const character = found[1] ?? found[0];
    const at = found.index + found[0].length - character.length;
    if (!first || at < first.at) first = {at, character};
  }
  return first?.character;
}

/** The first hidden character of a text by its code point, « U+202E », as messages name it. */
export function hiddenIn(text: string): string | undefined {
  const found = PLAIN.test(text) ? undefined : firstHidden(text);
  return found && codeOf(found);
}

/** A text whose hidden characters are named where they stand, « un(U+202E)mot »: quoted as they are, they would act on the message. */
export function namingHidden(text: string): string {
  return [HIDDEN, AFTER_LATIN, INSIDE_WORD].reduce(
    (named, expression) =>
      named.replace(new RegExp(expression, 'gu'), (found, character: string | undefined) =>
        typeof character === 'string'
          ? `${found.slice(0, -character.length)}(${codeOf(character)})`
          : `(${codeOf(found)})`,
      ),
    text,
  );
}

function codeOf(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** What nearly all texts are made of, none of it hidden: a look at that takes a fifth of the time. */
const PLAIN = /^[\t\n -~\u00A0-\u00AC\u00AE-\u02FF\u2010-\u2027\u202F\u20AC]*$/;

/** One problem a line that holds a hidden character, naming the character by its code point. */
export function checkHiddenCharacters(text: string): FoundProblem[] {
  // Nearly all texts have none: one look at the whole, without a list of its lines.
  if (PLAIN.test(text) || firstHidden(text) === undefined) return [];
  // A line that ends the Windows way is a line like another.
  return text.split(/\r?\n/).flatMap((content, index) => {
    const found = firstHidden(content);
    if (found === undefined) return [];
    return [
      {
        rule: 'text/hidden-character',
        severity: 'error',
        line: index + 1,
        message: `Cette ligne contient un caractère ${DAMAGED.test(found) ? 'abîmé' : 'invisible'} (${codeOf(found)})\u00A0: effacez-le, puis retapez le passage à la main.`,
      },
    ];
  });
}
