/** Words that hold a sentence together: a query with other words does not look for them. Folded. */
const COMMON = new Set(
  (
    'a ai as au aux avec ce ces cet cette dans de des du elle elles en est et eux il ils je la le les leur leurs ' +
    'lui ma mais me mes moi mon ne nos notre nous on ont ou par pas pour qu que qui sa sans se ses si son sont sur ta ' +
    'te tes toi ton tu un une vos votre vous y'
  ).split(' '),
);

/** Words of a question: a passage that holds them is better, one that does not still answers. Folded. */
const FAINT = new Set(
  (
    'avoir ca cela ces cet cette combien comme comment dont etre leur leurs nos notre pourquoi quand quel quelle ' +
    'quelles quels quoi sous votre vos'
  ).split(' '),
);

export function isCommon(form: string): boolean {
  return COMMON.has(form);
}

export function isFaint(form: string): boolean {
  return FAINT.has(form);
}

/** Common words that are written with an accent: it tells nothing more. */
const ACCENTED = new Set('à où là dès nôtre vôtre'.split(' '));

/**
 * « maïs », « sûr » and « dû » once folded are common words, which they are not: such a word in lower case, its accents
 * kept; `undefined` for any other.
 */
export function apartFromCommon(written: string, form: string): string | undefined {
  if (!isCommon(form)) return undefined;
  const accented = written.normalize('NFC').toLowerCase();
  return accented === form || ACCENTED.has(accented) ? undefined : accented;
}
