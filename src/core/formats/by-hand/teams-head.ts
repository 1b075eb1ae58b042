import type {Line} from './by-hand';

/** « 3 mars 2026, 06:00PM »: the date in any language, the hour as Teams writes it in all of them. */
const DATE = /^(?=.*\b\d{4}\b)[\p{L}\d .,/-]{6,40} \d{1,2}:\d{2}\s?[AP]M$/u;
/** « 1h 24m 3s » */
const DURATION = /^(?:\d{1,3}h\s?)?(?:\d{1,2}m(?:in)?\s?)?\d{1,2}s$/;

/** The lines that Teams writes between the title of a document and its words: when the meeting was, how long it lasted. */
export function teamsHead(lines: readonly Line[]): Line[] {
  const first = lines.findIndex(({text, isHeading}) => !isHeading && !DATE.test(text) && !DURATION.test(text));
  return lines.slice(0, Math.max(0, first)).filter(({isHeading}) => !isHeading);
}
