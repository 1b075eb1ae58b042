/** What a program or a screen obeys and nobody reads: controls, line ends, overrides of direction, halves of characters. */
const ORDERS = /[\p{Cc}\u2028\u2029\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]+|\p{Surrogate}/gu;

/** The same words on one line, for formats where a line is a field: an order becomes a space. */
export function oneLine(text: string): string {
  return text.replace(ORDERS, ' ').replace(/ {2,}/g, ' ').replace(/^ | $/g, '');
}
