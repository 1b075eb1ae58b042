import type {Ms} from '#core/model/transcript';

const TIME = /(\d+):(\d{2})(?!\d)(?::(\d{2})(?!\d))?\.(\d{3})(?!\d)/y;
const ARROW = /[ \t\f]*-->[ \t\f]*/y;

export interface Timings {
  readonly start: Ms;
  readonly end: Ms;
}

/** The line of times of a cue (https://www.w3.org/TR/webvtt1/#webvtt-timings); what comes after them is not looked at. */
export function readTimings(line: string): Timings | undefined {
  const start = timeAt(line, line.length - line.replace(/^[ \t\f]+/, '').length);
  if (!start) return undefined;
  ARROW.lastIndex = start.to;
  if (!ARROW.test(line)) return undefined;
  const end = timeAt(line, ARROW.lastIndex);
  return end && {start: start.time, end: end.time};
}

function timeAt(line: string, at: number): {readonly time: Ms; readonly to: number} | undefined {
  TIME.lastIndex = at;
  const [, first = '', second = '', third, thousandths] = TIME.exec(line) ?? [];
  const [hours, minutes, seconds] = third === undefined ? ['0', first, second] : [first, second, third];
  // Without hours, minutes have two digits; a single number of 60 or more is hours, and then something is missing.
  if (minutes.length !== 2 || Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  // The archive writes hours with three digits at most: such a time is a mistake.
  if (Number(hours) > 999) return undefined;
  const time = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(thousandths);
  return {time: time as Ms, to: TIME.lastIndex};
}
