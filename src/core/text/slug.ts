/**
 * A readable address for a title: letters without accents and digits, joined by hyphens, 80 characters at most.
 * A title without any letter or digit (emoji, punctuation) still gets a valid slug, made from its code points.
 */
export function toSlug(title: string): string {
  const words = title
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-+$/, '');
  if (words) return words;
  const codes = [...title].slice(0, 8).map((character) => character.codePointAt(0)!.toString(16));
  return ['u', ...codes].join('-');
}

/** What an id must look like: lower case letters without accents, digits, single hyphens. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
