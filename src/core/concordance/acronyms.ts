/** Where an acronym stands in a text (offsets, end excluded), under the letters alone: « R.S.A. » is `RSA`. */
export interface FoundAcronym {
  readonly letters: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Words in capitals: letters with their points, or letters and digits, an `s` of the plural besides. Not a piece of an
 * address (`caf.fr`), nor the beginning of a longer word. A single letter is read too: it may belong to a shout.
 */
const CAPITALS =
  /(?=[A-ZÀ-ÖØ-Þ\u0100-\u1FFF\u2070-\u{10FFFF}])(?<![\p{L}\p{N}@/])(?:(?:\p{Lu}\.){2,}\p{Lu}?(?!\p{L})|\p{Lu}[\p{Lu}\p{N}]*(?:&\p{Lu}+)?s?(?![\p{L}\p{N}]|\.\p{Ll}))/gu;

/**
 * A first look: most paragraphs hold no such thing. Written out letters are looked up at once, where `\p{Lu}` goes through
 * all the alphabets of the world; beyond Latin 1 whatever is not punctuation may be a capital or a number.
 */
const POSSIBLE = /[A-ZÀ-ÖØ-Þ\u0100-\u1FFF\u2070-\uFFFF][A-ZÀ-ÖØ-Þ\d.&²³¹¼-¾\u0100-\u1FFF\u2070-\uFFFF]/;

/** Capitals that are no acronym: civilities, headings and words that people write so, signs of an answer. */
const FALSE_FRIENDS = new Set(
  'MM MME MMES MLLE DR OK NB TITRE CHAPITRE SECTION ARTICLE ANNEXE LA LE LES UN UNE DE DU DES ET OU EN AU AUX IL ON ÇA SUR PAR NE PAS NON OUI'.split(
    ' ',
  ),
);

/** Longer than this, one shouts: « COMPÉTITIVITÉ ». */
const LONGEST = 8;

/** Up to 89: centuries, articles, kings. « CDI », « CMI » and « CV » are read as acronyms. */
const ROMAN = /^(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;

/** As many words in capitals in a row are a heading or a shout, not so many acronyms. */
const SHOUT = 3;

/**
 * The acronyms of a text in order: two capitals or more, with or without points. Left out: Roman numerals, initials of
 * first names (« J.P. Raffarin »), words and headings in capitals.
 */
export function acronymsIn(text: string): FoundAcronym[] {
  if (!POSSIBLE.test(text)) return [];
  return runsOf(text)
    .filter((run) => run.length < SHOUT)
    .flat()
    .filter(({letters, end}) => isAcronym(letters) && !isInitials(text, letters, end));
}

/** Words in capitals, those that only spaces and apostrophes part together. */
function runsOf(text: string): FoundAcronym[][] {
  const runs: FoundAcronym[][] = [];
  let before = -1;
  for (const {0: word, index} of text.matchAll(CAPITALS)) {
    const found = {letters: word.replace(/\.|s$/g, ''), start: index, end: index + word.length};
    if (before >= 0 && /^[\s'’]+$/.test(text.slice(before, index))) runs.at(-1)!.push(found);
    else runs.push([found]);
    before = found.end;
  }
  return runs;
}

function isAcronym(letters: string): boolean {
  const capitals = letters.replace(/[^\p{Lu}]/gu, '').length;
  return capitals >= 2 && capitals <= LONGEST && !ROMAN.test(letters) && !FALSE_FRIENDS.has(letters);
}

/** « J.P. Raffarin »: two letters with points before a name. */
function isInitials(text: string, letters: string, end: number): boolean {
  return letters.length === 2 && text[end - 1] === '.' && /^\s?\p{Lu}\p{Ll}/u.test(text.slice(end, end + 3));
}
