import {jsonTokens} from './tokens';

/**
 * The line on which each object opens in the list that stands under a key of the outermost object, 1 for the first.
 * The text must be valid JSON.
 */
export function linesUnder(json: string, key: string): number[] {
  const lines: number[] = [];
  let [line, depth] = [1, 0];
  /** The last string met in the outermost object: the key, when a list opens. */
  let last = '';
  let isInList = false;
  for (const token of jsonTokens(json)) {
    if (token === '\n') line++;
    else if (token === '{' || token === '[') {
      if (depth === 1) isInList = token === '[' && last === key;
      if (depth === 2 && isInList) lines.push(line);
      depth++;
    } else if (token === '}' || token === ']') depth--;
    else if (depth === 1 && token !== ':') last = token === ',' ? '' : token.slice(1, -1);
  }
  return lines;
}
