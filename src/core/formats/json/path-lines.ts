import {jsonTokens} from './tokens';

/** Where the values of a JSON text stand. */
export interface PathLines {
  /** The line on which the value at a path begins, or that of the nearest value around it; 1 for the first. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
  /** Keys that an object has twice, of which a parser keeps the last without a word. */
  readonly repeated: readonly {readonly path: readonly (string | number)[]; readonly line: number}[];
}

/** Looks at a text once; it must be valid JSON. */
export function pathLines(json: string): PathLines {
  const lines = new Map<string, number>();
  const repeated: {path: readonly (string | number)[]; line: number}[] = [];
  const path: (string | number)[] = [];
  let line = 1;
  let last = '';
  /** An item of a list begins at the next token, which may be on a line of its own. */
  let isItemNext = false;
  const note = () => {
    const here = keyOf(path);
    if (lines.has(here)) repeated.push({path: [...path], line});
    else lines.set(here, line);
  };
  for (const token of jsonTokens(json)) {
    if (token === '\n') {
      line++;
      continue;
    }
    if (isItemNext) note();
    isItemNext = false;
    if (token === '{') path.push('');
    else if (token === '[') {
      path.push(0);
      isItemNext = true;
    } else if (token === '}' || token === ']') path.pop();
    else if (token === ':') {
      path[path.length - 1] = JSON.parse(last) as string;
      note();
    } else if (token === ',') {
      const at = path.at(-1);
      if (typeof at !== 'number') continue;
      path[path.length - 1] = at + 1;
      isItemNext = true;
    } else last = token;
  }
  return {lineOf: (asked) => nearest(lines, asked), repeated};
}

function nearest(lines: ReadonlyMap<string, number>, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const line = lines.get(keyOf(path.slice(0, length)));
    if (line !== undefined) return line;
  }
  return 1;
}

function keyOf(path: readonly PropertyKey[]): string {
  return JSON.stringify(path.map(String));
}
