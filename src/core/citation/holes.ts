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

export type Hole = keyof typeof HOLES;
export type Filling = Readonly<Partial<Record<Hole, string>>>;
