/** Where the string that opens at a place of a text ends, its last quote taken in; the end of the text when it never does. */
export function endOfString(json: string, at: number): number {
  for (let quote = json.indexOf('"', at + 1); quote !== -1; quote = json.indexOf('"', quote + 1)) {
    let slashes = 0;
    while (json[quote - 1 - slashes] === '\\') slashes++;
    if (slashes % 2 === 0) return quote + 1;
  }
  return json.length;
}

/**
 * The marks and the ends of lines of a JSON text, and its strings whole, so that the marks inside them do not count;
 * numbers and names are left out. Strings are not matched by a pattern, which a long one would exhaust.
 */
export function* jsonTokens(json: string): Generator<string> {
  const mark = /["[\]{}:,\n]/g;
  for (let found = mark.exec(json); found; found = mark.exec(json)) {
    if (found[0] !== '"') yield found[0];
    else {
      mark.lastIndex = endOfString(json, found.index);
      yield json.slice(found.index, mark.lastIndex);
    }
  }
}
