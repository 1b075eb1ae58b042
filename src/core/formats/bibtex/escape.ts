import {oneLine} from '#core/text/one-line';

/** Braces as commands: an escaped brace would still be counted, and a lone one would swallow what follows. */
const SPECIAL: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  // In the oldest encoding of TeX, which is still its own, these are « ¡ », « ¿ » and a dash.
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
};

/** Words for a BibTeX field in UTF-8: accents stay letters, only what TeX would obey is escaped. */
export function escapeBibtex(text: string): string {
  return oneLine(text).replace(/[\\{}~^<>|&%$#_]/g, (character) => SPECIAL[character]!);
}

/** An address or a DOI, which styles print as it is: what would end the field, or break it, as its code in addresses. */
export function verbatim(address: string): string {
  return oneLine(address).replace(
    /[\\{}\s]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}

/**
 * A title whose capitals hold: styles put titles in lower case, « CAF » and « État » included. English titles carry
 * capitals that a style may take away; in other languages every capital after the first word is a name.
 */
export function titleInBraces(title: string, language: string | undefined): string {
  return oneLine(title)
    .split(/(\s+)/)
    .map((word, index) => {
      const escaped = escapeWord(word);
      const capitals = word.match(/\p{Lu}/gu)?.length ?? 0;
      const isPlain =
        capitals === 0 || (capitals === 1 && /^\P{L}*\p{Lu}/u.test(word) && (index === 0 || language === 'en'));
      return isPlain ? escaped : `{${escaped}}`;
    })
    .join('');
}

function escapeWord(word: string): string {
  return /^\s+$/.test(word) ? word : escapeBibtex(word);
}
