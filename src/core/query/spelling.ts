import {analyse} from '#core/text/analyse';
import {fold} from '#core/text/fold';

/** What a sentence begins after: nothing, or a mark that ends another. */
const FRESH = /(?:^|[.!?…:«"“•\n])[\s\u00A0\u202F—–-]*$/u;
const BEFORE = 12;

/**
 * How a text writes a form, accents included: the index has folded them away. The capital of a sentence is not the
 * word's; that of a name or of an acronym is. `undefined`
 * when the text does not write this form letter by letter.
 */
export function writtenIn(text: string, form: string): string | undefined {
  let named: string | undefined;
  for (const token of analyse(text)) {
    if (token.form !== form) continue;
    const written = text.slice(token.start, token.end);
    if (lettersOf(written) !== lettersOf(form)) continue;
    if (written.charAt(0) === written.charAt(0).toLowerCase()) return written;
    named ??= asInside(text, token.start, token.end);
  }
  return named;
}

/** A word of a text (offsets, end excluded) as it would be written inside a sentence. */
export function asInside(text: string, start: number, end: number): string {
  const written = text.slice(start, end);
  const small = written.charAt(0).toLowerCase() + written.slice(1);
  const isFresh = FRESH.test(text.slice(Math.max(0, start - BEFORE), start));
  return isFresh && small === small.toLowerCase() ? small : written;
}

function lettersOf(word: string): string {
  return fold(word).replace(/[^\p{L}\p{N}]/gu, '');
}
