import {jsonTokens} from '#core/formats/json/tokens';

/** The line on which each object of a JSON array opens, 1 for the first. The text must be valid JSON. */
export function itemLines(json: string): number[] {
  const lines: number[] = [];
  let [line, depth] = [1, 0];
  for (const token of jsonTokens(json)) {
    if (token === '\n') line++;
    else if (token === '[' || token === '{') {
      if (depth === 1) lines.push(line);
      depth++;
    } else if (token === ']' || token === '}') depth--;
  }
  return lines;
}
