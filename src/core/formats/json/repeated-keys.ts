import {jsonTokens} from './tokens';

/** A key that an object has already: a parser keeps the last value without a word. */
export interface RepeatedKey {
  readonly key: string;
  /** 1 for the first. */
  readonly line: number;
}

/** The keys that an object of a text has twice, each told once, where it first comes again. The text must be valid JSON. */
export function repeatedKeys(json: string): RepeatedKey[] {
  const found = new Map<string, number>();
  /** The keys of the objects that are open; none for a list. */
  const open: (Set<string> | undefined)[] = [];
  let line = 1;
  let last = '';
  for (const token of jsonTokens(json)) {
    if (token === '\n') line++;
    else if (token === '{') open.push(new Set());
    else if (token === '[') open.push(undefined);
    else if (token === '}' || token === ']') open.pop();
    else if (token === ':') {
      const key = last.includes('\\') ? (JSON.parse(last) as string) : last.slice(1, -1);
      const keys = open.at(-1);
      if (keys?.has(key) && !found.has(key)) found.set(key, line);
      keys?.add(key);
    } else if (token !== ',') last = token;
  }
  return [...found].map(([key, at]) => ({key, line: at}));
}

/** What is said of one, in a file that someone may make again. */
export function twice(key: string): string {
  return `«\u00A0${key.slice(0, 40)}\u00A0» est écrit deux fois au même endroit, et une seule de ses valeurs serait lue\u00A0: gardez la bonne, ou refaites le fichier.`;
}
