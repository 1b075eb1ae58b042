import {fold} from '#core/text/fold';

/** Finds the name that was declared, whatever it differs by (`nameKey`); nothing when two are alike. */
export type FindName = (typed: string) => string | undefined;

export function nameFinder(names: readonly string[]): FindName {
  const found = new Map<string, string | undefined>();
  for (const name of new Set(names)) found.set(nameKey(name), found.has(nameKey(name)) ? undefined : name);
  return (typed) => (names.includes(typed) ? typed : found.get(nameKey(typed)));
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
