import type {Ms} from '#core/model/transcript';
import type {FoundProblem} from '#core/problem';
import {readTurnAttributes, type TurnAttributes} from './attributes';
import {unescape} from './escape';
import {looksLikeTime, readTime, timeAdvice} from './time';
import {wrong} from './wrong';

/** The line that opens a turn: `**Label** [hh:mm:ss] {#t-7f3k2 kind=question}`. */
export interface Header extends TurnAttributes {
  readonly label: string;
  readonly start?: Ms;
}

export interface ReadHeader {
  /** Absent when the line only looks like a header: it is words. */
  readonly header?: Header;
  /** What follows on the same line, and should not. */
  readonly rest: string;
}

const LABEL = /^\*\*((?:[^*\\]|\\[^])+)\*\*([^]*)$/;
const TIME_AND_BRACES = /^(?:\[([^[\]]{1,32})\])?\s*(?:\{([^{}]*)\})?([^]*)$/;

/** Does a line begin like a header? Words that do begin with a backslash. */
export function beginsLikeHeader(line: string): boolean {
  return line.startsWith('**');
}

/** Reads a line that begins with `**`. Whatever cannot be read is told: it would put words into another's mouth. */
export function readHeader(text: string, line: number, problems: FoundProblem[]): ReadHeader {
  const [, written, after = ''] = LABEL.exec(text) ?? [];
  const label = written === undefined ? '' : unescape(written).trim();
  if (label === '') {
    const message =
      'Cette ligne commence par ** sans nom refermé par ** : écrivez **Nom** pour ouvrir un tour de parole. Si ces étoiles sont des paroles, écrivez \\** au début de la ligne.';
    problems.push(wrong('transcript/malformed-header', line, message));
    return {rest: text};
  }
  const following = after.trim();
  let [, time, braces = '', rest = ''] = TIME_AND_BRACES.exec(following) ?? [];
  if (time !== undefined && !looksLikeTime(time)) [time, braces, rest] = [undefined, '', following];
  const start = time === undefined ? undefined : readTime(time);
  if (time !== undefined && start === undefined) {
    problems.push(wrong('transcript/impossible-time', line, timeAdvice(time)));
  }
  const attributes = readTurnAttributes(braces, line, problems);
  rest = rest.trim();
  if (rest !== '') {
    const message =
      'La ligne qui ouvre un tour ne porte que **Nom**, puis l’heure [00:41:10] et le code entre accolades, s’il y en a : mettez les paroles à la ligne suivante. Si cette ligne entière est faite de paroles, écrivez \\** à son début.';
    problems.push(wrong('transcript/words-beside-header', line, message));
  }
  return {header: {label, ...(start === undefined ? {} : {start}), ...attributes}, rest};
}
