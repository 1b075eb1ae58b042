import type {Ms} from '#core/model/transcript';
import type {FoundProblem} from '#core/problem';
import {readChapterAnchor} from './attributes';
import {isEscaped, unescape} from './escape';
import {looksLikeTime, readTime, timeAdvice} from './time';
import {wrong} from './wrong';

/** The line that opens a chapter: `## Title [hh:mm:ss] {#c-ouverture}`. */
export interface Heading {
  readonly title: string;
  readonly start?: Ms;
  readonly anchor?: string;
}

/** Does a line begin like a heading, of any level? `#MeToo` and « #1 » are words; others begin with a backslash. */
export function beginsLikeHeading(line: string): boolean {
  return line === '#' || /^#[#\s]/.test(line);
}

/** Reads a line that begins like a heading; `undefined` when it is none. */
export function readHeading(text: string, line: number, problems: FoundProblem[]): Heading | undefined {
  if (!/^##\s/.test(text)) {
    const message =
      'Un titre de partie s’écrit avec deux dièses et une espace, « ## Ouverture » : il n’y a pas d’autre niveau de titre. Si ce sont des paroles, écrivez \\# au début de la ligne.';
    problems.push(wrong('transcript/heading-level', line, message));
    return undefined;
  }
  const braces = lastGroup(text, '{', '}');
  const anchor = braces && readChapterAnchor(braces.inside, line, problems);
  let rest = braces?.before ?? text;
  const brackets = lastGroup(rest, '[', ']');
  const time = brackets && looksLikeTime(brackets.inside) ? brackets.inside : undefined;
  if (brackets && time !== undefined) rest = brackets.before;
  const start = time === undefined ? undefined : readTime(time);
  if (time !== undefined && start === undefined) {
    problems.push(wrong('transcript/impossible-time', line, timeAdvice(time)));
  }
  const title = unescape(rest.slice(2).trim());
  if (title === '') {
    const message = 'Cette partie n’a pas de titre : écrivez-le après les deux dièses, par exemple « ## Ouverture ».';
    problems.push(wrong('transcript/chapter-without-title', line, message));
  }
  return {title, ...(start === undefined ? {} : {start}), ...(anchor === undefined ? {} : {anchor})};
}

/** A title as a heading holds it: what would be read as its time or its anchor is made literal. */
export function writeTitle(title: string): string {
  const text = title.replaceAll('\\', '\\\\');
  const braces = lastGroup(text, '{', '}');
  const brackets = lastGroup(text, '[', ']');
  const group = braces ?? (brackets && looksLikeTime(brackets.inside) ? brackets : undefined);
  return group ? `${text.slice(0, group.at)}\\${text.slice(group.at)}` : text;
}

/** What stands between the last pair of brackets of a text that ends with one. */
function lastGroup(text: string, open: '{' | '[', close: '}' | ']') {
  const at = text.endsWith(close) ? text.lastIndexOf(open) : -1;
  if (at === -1 || isEscaped(text, at)) return undefined;
  return {at, inside: text.slice(at + 1, -1), before: text.slice(0, at).trimEnd()};
}
