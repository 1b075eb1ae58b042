import type {Ms} from '#core/model/transcript';

/** `1:02:03`, `62:03`, with tenths to thousandths or not; brackets, if any, are the caller's. */
export const TIME = String.raw`\d{1,3}:[0-5]\d(?::[0-5]\d)?(?:[.,]\d{1,3})?`;

const PARTS = /^(?:(\d{1,3}):([0-5]\d)|(\d{1,3})):([0-5]\d)(?:[.,](\d{1,3}))?$/;
const LEADING = new RegExp(String.raw`^(?:\[(${TIME})\]|\((${TIME})\)|(${TIME})(?=\s|$))`);
const TRAILING = new RegExp(String.raw`(?:\[(${TIME})\]|\((${TIME})\)|(?<=\s)(${TIME}))$`);

/**
 * A time as people write it: hours, minutes and seconds; two numbers are minutes and seconds, as players show them.
 * Nothing when it is none.
 */
export function readWrittenTime(text: string): Ms | undefined {
  const [, hours = '0', minutes, alone, seconds, fraction = ''] = PARTS.exec(text) ?? [];
  if (seconds === undefined) return undefined;
  const whole = (Number(hours) * 60 + Number(minutes ?? alone)) * 60 + Number(seconds);
  return (whole * 1000 + Number(fraction.padEnd(3, '0'))) as Ms;
}

export interface TakenTime {
  readonly time?: Ms | undefined;
  /** What is left, without spaces where the time was. */
  readonly rest: string;
}

/** The time at the beginning of a text: `[12:34]`, `(12:34)`, or bare. */
export function takeLeadingTime(text: string): TakenTime {
  const found = LEADING.exec(text);
  return found ? {time: timeOf(found), rest: text.slice(found[0].length).trimStart()} : {rest: text};
}

/** The time at the end of a text, written in the same ways. */
export function takeTrailingTime(text: string): TakenTime {
  const trimmed = text.trimEnd();
  const found = TRAILING.exec(trimmed);
  return {time: found ? timeOf(found) : undefined, rest: trimmed.slice(0, found?.index).trimEnd()};
}

function timeOf([, square, round, bare]: RegExpExecArray): Ms | undefined {
  return readWrittenTime(square ?? round ?? bare ?? '');
}
