import {analyseChunk} from '#core/text/analyse-chunk';
import {forEachChunk} from '#core/text/chunks';
import {isCommon} from '#core/text/common-words';
import type {Token} from '#core/text/token';
import {WordTable} from '#core/text/word-table';

/** A debate says the same chunks over and over: each is understood once. */
const understood = new WordTable<readonly Token[]>(analyseChunk);

/**
 * The one way this site turns text into words: index, query and highlighting come here
 * (docs/contribuer/decisions/0008). Case, accents and ligatures are folded, elisions dropped (they take no position),
 * compounds given whole and in parts, inclusive writing read as both genders, acronyms and numbers joined. In order of
 * the text; tokens overlap only when they share what is written.
 */
export function analyse(text: string): Token[] {
  const tokens: Token[] = [];
  let position = 0;
  forEachChunk(text, (at, end) => {
    let next = position;
    for (const part of understood.at(text, at, end)) {
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
  });
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
