import {FORMULA, SAME} from '#core/anchors/known-words';
import type {FindLike} from '#core/anchors/like-words';

/** Is a text what FORMULA other codes as good as say today, `but` a few? */
export type IsFormula = (text: string, but: readonly (string | undefined)[]) => boolean;

/** Each text is looked up once, whatever the codes it is compared with: two of those may be left out. */
export function formulasIn(findLike: FindLike): IsFormula {
  const found = new Map<string, ReadonlySet<string>>();
  const sayersOf = (text: string) => {
    const codes = new Set<string>();
    for (const {of, text: wording} of findLike(text, SAME)) {
      if (wording === of.wordings.at(-1)) codes.add(of.code);
      if (codes.size >= FORMULA + 2) break;
    }
    found.set(text, codes);
    return codes;
  };
  return (text, but) => {
    const codes = found.get(text) ?? sayersOf(text);
    return [...codes].filter((code) => !but.includes(code)).length >= FORMULA;
  };
}
