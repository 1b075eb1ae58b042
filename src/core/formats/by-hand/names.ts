import {fold} from '#core/text/fold';

/** Finds the name that was declared, whatever it differs by (`nameKey`); nothing when two are alike. */
export type FindName = (typed: string) => string | undefined;

export function nameFinder(names: readonly string[]): FindName {
  const unique = new Set(names);
  const found = new Map<string, string | undefined>();
  let longest = 0;
  for (const name of unique) {
    const key = nameKey(name);
    found.set(key, found.has(key) ? undefined : name);
    longest = Math.max(longest, key.length);
  }
  return (typed) => {
    if (unique.has(typed)) return typed;
    return hasMoreLetters(typed, longest) ? undefined : found.get(nameKey(typed));
  };
}

/**
 * Has a text more letters from a to z than a number? `nameKey` leaves them all: what has more of them than the longest key
 * is no name, and is not folded. Most of what is looked up is a sentence before its colon.
 */
function hasMoreLetters(text: string, most: number): boolean {
  let letters = 0;
  for (let at = 0; at < text.length && letters <= most; at++) {
    // The same letter, small.
    const code = text.charCodeAt(at) | 0x20;
    if (code >= 0x61 && code <= 0x7a) letters++;
  }
  return letters > most;
}

/** What names of one person have in common: case, accents, spaces and the full stop of a last initial are no other person. */
export function nameKey(name: string): string {
  return fold(name)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<=\s\p{L})\.$/u, '');
}

/** One to five words that begin with capitals, with the small words of names between them, and a note in brackets. */
const NAME =
  /^\p{Lu}[\p{L}\p{M}\p{N}.·’'_-]*(?:\s+(?:d[eu]s?|l[ae]s?|et|von|van|di|da|[dl][’']\p{Lu}[\p{L}\p{M}.·’'-]*|\p{Lu}[\p{L}\p{M}\p{N}.·’'_-]*|\d{1,3})){0,4}(?:\s*\([^()]{1,40}\))?$/u;

const FIRST_WORD = /^\p{Lu}[\p{Ll}\p{M}’'-]*$/u;

/**
 * A line that a name alone on its own waits for: is what looks like the name of someone else, at its beginning, more likely
 * its first word, « Oui : bien sûr » ? Two words, or one in capitals, are a name more often.
 */
export function beginsWords(line: string, unknown: string): boolean {
  return FIRST_WORD.test(unknown) && line.trimStart().startsWith(unknown);
}

/** Could these words be a name? « Intervenante 4 (CGT) » could, `SPEAKER_00` too, « il m’a dit » could not, « Problème » could. */
export function looksLikeName(typed: string): boolean {
  return typed.length <= 80 && NAME.test(typed);
}
