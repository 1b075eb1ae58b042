import {analyseChunk} from '#core/text/analyse-chunk';
import {isCommon} from '#core/text/common-words';
import {APOSTROPHES} from '#core/text/fold';
import type {Token} from '#core/text/token';

const WORD = '[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*';

/**
 * What may be one word, or several that need one another to be understood: a number whose thousands are spaced, a sign
 * of money, an acronym with its points, letters and digits tied by the marks that French puts inside words.
 */
const CHUNK = new RegExp(
  [
    '\\d{1,3}(?:[ \\u00A0\\u2009\\u202F]\\d{3})+(?:,\\d+)?(?![\\p{L}\\p{N}])',
    '(?:k|M|Mds?)€|[%€$£]',
    '(?:\\p{L}\\.){2,}(?![\\p{L}\\p{M}\\p{N}])',
    '\\d{1,2}[hH](?:\\d{2})?(?![\\p{L}\\p{M}\\p{N}])',
    // « nº 12 », « no 12 »: what is typed for the sign of a number.
    '[nN](?:º|o\\.?[ \\u00A0\\u202F](?=\\d))',
    // « l ’usager »: what is elided before an apostrophe that a space parts from it.
    `(?:[ldjnstmcLDJNSTMC]|[Qq]u)[ \\u00A0\\u202F][${APOSTROPHES}](?=[\\p{L}\\p{N}])`,
    `${WORD}(?:[${APOSTROPHES}·•‧∙⋅*_.,/\\-‐‑][\\p{L}\\p{M}\\p{N}]+|\\([\\p{L}\\p{M}]{1,6}\\)(?:[\\p{L}\\p{M}]+|\\(s\\))?){0,40}[${APOSTROPHES}]?`,
  ].join('|'),
  'gu',
);

/**
 * A debate says the same chunks over and over: each is understood once, as long as it comes back. When `recent` is full it
 * becomes `older`, and what was older still is forgotten: a reader's browser, too, goes through a whole archive.
 */
let recent = new Map<string, readonly Token[]>();
let older: ReadonlyMap<string, readonly Token[]> = new Map();
const MOST = 50_000;

function partsOf(chunk: string): readonly Token[] {
  const known = recent.get(chunk);
  if (known) return known;
  const parts = older.get(chunk) ?? analyseChunk(chunk);
  if (recent.size >= MOST) [older, recent] = [recent, new Map()];
  recent.set(chunk, parts);
  return parts;
}

/**
 * The one way this site turns text into words: index, query and highlighting come here
 * (docs/contribuer/decisions/0008). Case, accents and ligatures are folded, elisions dropped (they take no position),
 * compounds given whole and in parts, inclusive writing read as both genders, acronyms and numbers joined. In order of
 * the text; tokens overlap only when they share what is written.
 */
export function analyse(text: string): Token[] {
  const tokens: Token[] = [];
  let position = 0;
  CHUNK.lastIndex = 0;
  for (let match = CHUNK.exec(text); match !== null; match = CHUNK.exec(text)) {
    const parts = partsOf(match[0]);
    const at = match.index;
    let next = position;
    for (const part of parts) {
      const mine = position + part.position;
      if (mine >= next) next = mine + 1;
      tokens.push({
        form: part.form,
        stem: part.stem,
        position: mine,
        width: part.width,
        start: at + part.start,
        end: at + part.end,
      });
    }
    position = next;
  }
  return tokens;
}

/** Every word of a text in order, one a position: compounds in parts, inclusive writing in the masculine. */
export function wordsOf(text: string): Token[] {
  let last = -1;
  return analyse(text).filter(({position}) => position > last && ((last = position), true));
}

/** The words that tell one text from another; all of them when all are common. */
export function tellingOf<Word extends {readonly form: string}>(words: readonly Word[]): readonly Word[] {
  const telling = words.filter(({form}) => !isCommon(form));
  return telling.length > 0 ? telling : words;
}

/** The stems of a text's telling words, in order. */
export function stemsOf(text: string): string[] {
  return tellingOf(wordsOf(text)).map(({stem}) => stem);
}
