import {unitAt} from '#core/text/unit-at';

/** Every character of the basic plane that a word is made of, to be looked up: texts of an archive are read letter by letter. */
const IN_WORDS = Uint8Array.from({length: 0x10000}, (_, code) =>
  Number(/[\p{L}\p{M}\p{N}]/u.test(String.fromCharCode(code))),
);

/** Words of so many letters or more: acronyms with their points, or letters and digits. */
export function wordsFrom(least: number): RegExp {
  return new RegExp(`(?:\\p{L}\\.){2,}|[\\p{L}\\p{M}\\p{N}]{${least},}`, 'gu');
}

/**
 * Makes what gives where the words of a text stand (offsets, end excluded), as `wordsFrom` finds them and in a fifth of
 * the time: the expression sees only to acronyms and to characters beyond the basic plane.
 */
export function wordFinder(least: number): (text: string, take: (start: number, end: number) => void) => void {
  const slowly = wordsFrom(least);
  return (text, take) => {
    let from = -1;
    const {length} = text;
    for (let at = 0; at <= length; at++) {
      const code = at < length ? unitAt(text, at) : 0;
      if (IN_WORDS[code] === 1) {
        if (from === -1) from = at;
        continue;
      }
      if (isSurrogate(code) || (from !== -1 && goesOn(text, at))) {
        slowly.lastIndex = from === -1 ? at : from;
        const match = slowly.exec(text);
        if (!match) return;
        take(match.index, slowly.lastIndex);
        at = slowly.lastIndex - 1;
      } else if (from !== -1 && at - from >= least) {
        take(from, at);
      }
      from = -1;
    }
  };
}

const POINT = '.'.charCodeAt(0);

const isSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;

/** « R.S.A. »: a point, a letter and a point; or something that is for the expression. */
function goesOn(text: string, at: number): boolean {
  if (unitAt(text, at) !== POINT) return false;
  const next = unitAt(text, at + 1);
  return isSurrogate(next) || (IN_WORDS[next] === 1 && unitAt(text, at + 2) === POINT);
}
