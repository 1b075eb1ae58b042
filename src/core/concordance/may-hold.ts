import {termMatcher, type TermForms} from '#core/text/match-terms';

/**
 * May a text hold one of these forms? « No » is sure: the longest word of each form is missing. A debate says the same
 * words over and over: each is understood once, where looking for the forms themselves understands every word again.
 */
export function mayHold(forms: readonly TermForms[]): (text: string) => boolean {
  const longest = forms.flatMap(({forms: written}) => written.map(longestPiece));
  const match = termMatcher([{id: 'longest', forms: longest}]);
  // Words of three letters or less are never stemmed: no shorter one can stand for these.
  const pieces = piecesFrom(Math.min(3, ...longest.map(({length}) => length)));
  const known = new Map<string, boolean>();
  return (text) => {
    for (const piece of text.match(pieces) ?? []) {
      let isOne = known.get(piece);
      if (isOne === undefined) known.set(piece, (isOne = match(piece).length > 0));
      if (isOne) return true;
    }
    return false;
  };
}

function longestPiece(form: string): string {
  return (form.match(piecesFrom(1)) ?? []).reduce((long, piece) => (piece.length > long.length ? piece : long), '');
}

/** Words of so many letters or more: acronyms with their points, or letters and digits. */
function piecesFrom(length: number): RegExp {
  return new RegExp(`(?:\\p{L}\\.){2,}|[\\p{L}\\p{M}\\p{N}]{${length},}`, 'gu');
}
