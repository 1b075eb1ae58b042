/*
 * A star opens or closes a title only where no letter or digit touches it from outside and no space from inside:
 * « étudiant*e*s », « trans* » and « 5 * 3 » are words, not titles; so are stars in a row (« ** »).
 */
const LETTER = /[\p{L}\p{M}\p{N}]/u;
const SPACE = /\s/;

/** Can a lone star open a title, from the characters that stand before and after it? */
export function canOpen(before: string | undefined, after: string | undefined): boolean {
  return after !== undefined && !SPACE.test(after) && !(before !== undefined && LETTER.test(before));
}

/** Can a lone star close a title? */
export function canClose(before: string | undefined, after: string | undefined): boolean {
  return canOpen(after, before);
}
