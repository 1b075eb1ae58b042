/*
 * What stands in a formatted line where the words of one turn go, and where a processor must not look. No import: pages may
 * fill a line in the browser.
 */

/** Private characters: never in words, since `words` takes them out. */
export const HOLES = {URL: '\uE000', locator: '\uE001', version: '\uE002'} as const;
/** Stand for « < » and « > », which the formatter would read as markup. */
export const LESS = '\uE003';
export const MORE = '\uE004';
/** Stands for « - » in a number, which the formatter would take for a range. */
export const HYPHEN = '\uE005';
/** Stand for the quotation marks of a title in another language, which the formatter would draw as French ones. */
export const QUOTES = {'\uE007': '“', '\uE008': '”', '\uE009': '‘', '\uE00A': '’'} as const;
/** Stands before a word of a title that would be given a capital. */
export const GUARD = '\uE00B';

export type Hole = keyof typeof HOLES;
export type Filling = Readonly<Partial<Record<Hole, string>>>;
