import type {Ms} from '#core/model/transcript';

/** A line of times, well written or not: digits, even before zero, then an arrow; after an hour, any kind of arrow. */
const LIKE_TIMES = /^\s*[-−–]?\d(?:[\d:.,;\s]*-->|[\d.,;\s]*:[\d:.,;\s]*(?:[-–—=]{1,3}>|→))/;
const TIME = String.raw`(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})(?:[,.](\d{3}))?`;
/** What comes after them tells where on the screen, and is not looked at. */
const TIMES = new RegExp(String.raw`^\s*${TIME}\s*-->\s*${TIME}(?=\s|$)`);

export interface Times {
  readonly start: Ms;
  readonly end: Ms;
}

export function looksLikeTimes(line: string): boolean {
  return LIKE_TIMES.test(line);
}

/** `00:12:34,000 --> 00:12:38,500`; also with a full stop, without hours, without thousandths. */
export function readTimes(line: string): Times | undefined {
  const parts = TIMES.exec(line);
  if (!parts) return undefined;
  const start = toMs(parts.slice(1, 5));
  const end = toMs(parts.slice(5, 9));
  return start === undefined || end === undefined ? undefined : {start, end};
}

function toMs(parts: readonly (string | undefined)[]): Ms | undefined {
  const [hours, minutes, seconds, thousandths] = parts.map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
  ];
  if (minutes > 59 || seconds > 59) return undefined;
  return (((hours * 60 + minutes) * 60 + seconds) * 1000 + thousandths) as Ms;
}
