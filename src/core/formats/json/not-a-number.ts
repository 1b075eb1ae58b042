import * as z from 'zod';
import {endOfString} from './tokens';

/** What NaN is read as: no JSON may hold it, and no file has this number otherwise. */
export const NOT_A_NUMBER = 7e77;
/** What Infinity is read as, for the same reason: a number that is too large is not written so. */
export const INFINITE = 7e78;
/** About as long: where a text stops being JSON is told by its characters. */
const [WRITTEN, WRITTEN_INFINITE] = ['7e77', '7e78    '];

/**
 * Python writes NaN for a probability that it could not compute, and Infinity, which no JSON may hold.
 */
export function withoutNaN(text: string): string {
  if (!/NaN|Infinity/.test(text)) return text;
  const parts: string[] = [];
  let from = 0;
  for (let quote = text.indexOf('"'); quote !== -1; quote = text.indexOf('"', from)) {
    const end = endOfString(text, quote);
    parts.push(numbersOf(text.slice(from, quote)), text.slice(quote, end));
    from = end;
  }
  return [...parts, numbersOf(text.slice(from))].join('');
}

function numbersOf(outsideStrings: string): string {
  return outsideStrings.replace(/-?\bNaN\b/g, WRITTEN).replace(/\bInfinity\b/g, WRITTEN_INFINITE);
}

/** What a program may leave out, or write as null; where it writes NaN, it means nothing too. */
export function maybe<T extends z.ZodType>(schema: T) {
  return z.preprocess((value) => (value === NOT_A_NUMBER ? null : value), schema.nullish());
}
