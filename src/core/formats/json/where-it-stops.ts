/** A string is only opened, then read piece by piece: a pattern that took it whole would be exhausted by a long one. */
const TOKEN = /(?:([[\]{},:])|(")|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-]))/y;
// eslint-disable-next-line no-control-regex -- a string holds none of them
const IN_STRING = /[^"\\\u0000-\u001F]{1,1000}|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y;

/** What may come next (https://www.rfc-editor.org/rfc/rfc8259): `first` in what was just opened, which may be closed. */
type Next = 'value' | 'first-value' | 'key' | 'first-key' | 'colon' | 'comma-or-end';

/**
 * The place at which a text stops being JSON, 0 for its first character, its length when it is only cut short; nothing when
 * it is JSON. By hand: what engines say of the place differs from one to another, and is often nothing.
 */
export function whereJsonStops(text: string): number | undefined {
  const open: string[] = [];
  let next: Next = 'value';
  let at = 0;
  const skip = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at = pattern.lastIndex;
    return found;
  };
  const readString = () => {
    while (skip(IN_STRING));
    return text[at++] === '"';
  };
  while (next !== 'comma-or-end' || open.length > 0) {
    skip(/[ \t\n\r]*/y);
    const from = at;
    const found = skip(TOKEN);
    if (!found) return from;
    const [, mark, quote] = found;
    const closes = (next === 'comma-or-end' || next.startsWith('first-')) && mark === open.at(-1);
    if (quote !== undefined && next !== 'colon' && next !== 'comma-or-end') {
      if (!readString()) return Math.min(at - 1, text.length);
      next = next.endsWith('key') ? 'colon' : 'comma-or-end';
    } else if (mark !== undefined && closes) {
      open.pop();
      next = 'comma-or-end';
    } else if (next === 'colon' && mark === ':') next = 'value';
    else if (next === 'comma-or-end' && mark === ',') next = open.at(-1) === '}' ? 'key' : 'value';
    else if (next.endsWith('value') && (mark === '[' || mark === '{')) {
      open.push(mark === '[' ? ']' : '}');
      next = mark === '[' ? 'first-value' : 'first-key';
    } else if (next.endsWith('value') && mark === undefined && quote === undefined) next = 'comma-or-end';
    else return from;
  }
  skip(/[ \t\n\r]*/y);
  return at === text.length ? undefined : at;
}
