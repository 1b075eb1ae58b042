/** Words too common to tell two passages apart: in a query with other words, they are not required. Folded. */
const COMMON = new Set(
  (
    'a ai as au aux avec ce ces cet cette comme dans de des du elle elles en est et eux il ils je la le les leur leurs ' +
    'lui ma mais me mes moi mon ne nos notre nous on ont ou par pas pour qu que qui sa sans se ses si son sont sur ta ' +
    'te tes toi ton tu un une vos votre vous y quoi dont quand comment pourquoi combien quel quelle quels quelles ' +
    'etre avoir cela ca sous'
  ).split(' '),
);

export function isCommon(form: string): boolean {
  return COMMON.has(form);
}
