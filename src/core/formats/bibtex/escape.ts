import {isEnglishName} from '#core/formats/bibtex/english-names';
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
 * A title whose capitals hold: styles put titles in lower case, « CAF » and « État » included. In most languages every capital
 * after the first word is a name; so it is in an English title whose other words have small letters. One that has capitals
 * everywhere may lose them, but for those of countries, of languages, and of who owns something (« Amnesty’s »).
 */
export function titleInBraces(title: string, language: string | undefined): string {
  const words = oneLine(title).split(/(\s+)/);
  const isCapitalised = language === 'en' && hasCapitals(words);
  return words
    .map((word, index) => {
      const [before, core, after] = partsOf(word);
      const capitals = core.match(/\p{Lu}/gu)?.length ?? 0;
      const isOrdinary = index === 0 || (isCapitalised && !isEnglishName(core));
      const isPlain = capitals === 0 || (capitals === 1 && /^\p{Lu}/u.test(core) && isOrdinary);
      // What stands around a word is not of its name: « {Travail}, », not « {Travail,} ».
      return isPlain ? escapeWord(word) : `${escapeWord(before)}{${escapeBibtex(core)}}${escapeWord(after)}`;
    })
    .join('');
}

/** A word between what is before its first letter and after its last. */
function partsOf(word: string): readonly [before: string, core: string, after: string] {
  const [, before = '', core = '', after = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(word) ?? [];
  return [before, core, after];
}

/** Whether most of the long words of an English title have a capital, as titles do there. */
function hasCapitals(words: readonly string[]): boolean {
  const long = words.slice(1).flatMap((word) => (partsOf(word)[1].length > 4 ? partsOf(word)[1] : []));
  return long.filter((word) => /^\p{Lu}/u.test(word)).length * 2 > long.length;
}

function escapeWord(word: string): string {
  return /^\s+$/.test(word) ? word : escapeBibtex(word);
}
