import type {FoundProblem} from '#core/problem';
import {whereJsonStops} from './where-it-stops';

/** The line on which a text stops being JSON, and the character of that line; 1 for the first. */
export interface Stop {
  readonly line: number;
  readonly character: number;
}

/** The value that a JSON text holds, or else where it stops being JSON. */
export function parseJson(text: string): {readonly data: unknown} | {readonly stop: Stop} {
  try {
    return {data: JSON.parse(text)};
  } catch {
    const before = text.slice(0, whereJsonStops(text));
    return {
      stop: {line: before.split('\n').length, character: before.length - before.lastIndexOf('\n')},
    };
  }
}

/** Says where a file stops being JSON; `advice` follows a colon. Many such files have one line: the character is told. */
export function notJson(rule: string, {line, character}: Stop, advice: string): FoundProblem {
  const message = `Ce fichier n’est pas du JSON, ou il est coupé, vers le caractère n°\u00A0${character} de cette ligne\u00A0: ${advice}.`;
  return {rule, severity: 'error', line, message};
}
