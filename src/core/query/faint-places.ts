import {ELIDED} from '#core/text/analyse-chunk';
import {isFaint} from '#core/text/common-words';
import type {Token} from '#core/text/token';

/** A beginning of one letter says nothing yet: until a space closes it, such a word only ranks (« plan B »). */
export const SHORTEST_BEGINNING = 2;

type Places = readonly (readonly Token[])[];

/** May the word at a position be the beginning of others? The last digits are a whole number: « covid 19 » is not 1945. */
export function mayGoOn(text: string, places: Places, at: number): boolean {
  const {start, end} = places[at]![0]!;
  return at === places.length - 1 && end === text.length && !/^\d/.test(text.slice(start));
}

/**
 * The words of a text that only rank, by their positions: « quand », the letter that is being typed, the A of
 * « groupe A », the n of « n° 12 ». `isOpen`: the last word may be unfinished.
 */
export function faintPlaces(text: string, places: Places, isOpen: boolean): (at: number) => boolean {
  const isLetterBegun = (at: number) =>
    isOpen && places[at]![0]!.form.length < SHORTEST_BEGINNING && mayGoOn(text, places, at);
  // A lone capital is a name; that of « À quand » and those of a question all in capitals are none.
  const isCapital = (at: number) => {
    const {start, end} = places[at]![0]!;
    const isLast = at === places.length - 1;
    return at > 0 && /^[AY]$/.test(text.slice(start, end)) && (isLast || text !== text.toUpperCase());
  };
  const isNumberSign = (at: number) => places[at]![0]!.form === 'n' && /^\d/.test(places[at + 1]?.[0]!.form ?? '');
  return (at) => isFaint(places[at]![0]!.form) || isLetterBegun(at) || isCapital(at) || isNumberSign(at);
}

/**
 * « l algorithme »: a space stands for the apostrophe of an elided word, which no index has. A capital inside a question
 * is a name: « vitamine C efficace ».
 */
export function isUntied(text: string, places: Places, at: number): boolean {
  const {form, start, end} = places[at]![0]!;
  const next = places[at + 1]?.[0];
  if (!next || !ELIDED.has(form) || !/^\s+$/.test(text.slice(end, next.start))) return false;
  const isName = at > 0 && /\p{Lu}/u.test(text.charAt(start)) && text !== text.toUpperCase();
  return !isName && /^[aeiouyh]/.test(next.form);
}
