import type {Ms} from '#core/model/transcript';

/** What a program shows of a segment. */
export interface ShownSegment {
  readonly start: Ms;
  readonly end: Ms;
  /** With the space that opens its first word, where the program writes one. */
  readonly text: string;
}

/** A line of hours between brackets, well written or not. */
const LIKE_TIMES = /^\s*(?:Transcript:\s*)?\[[\d:.,s\s]{1,60}-{1,2}>[^\]]{0,60}\]/;
const TIME = String.raw`((?:\d{1,3}:)?\d{1,2}:\d{2}|\d{1,7})(?:[.,](\d{1,3}))?`;
/** whisper.cpp puts two spaces before the text, openai-whisper one, and most texts begin with another. */
const TIMES = new RegExp(String.raw`^\s*(?:Transcript:\s*)?\[\s*${TIME}s?\s*-{1,2}>\s*${TIME}s?\s*\] {0,2}(.*)$`);

/** What whisper.cpp, openai-whisper and PyTorch tell of themselves, when it was kept with the words. */
const OF_ITSELF =
  /^(?:(?:whisper|ggml|output|read)_\w+:|system_info:|main: (?:processing|error|warning)\b|Detect(?:ing|ed) language\b|\S*\.py:\d+: \w+Warning:)/;

export function looksLikeShownTimes(line: string): boolean {
  return LIKE_TIMES.test(line);
}

/** `[00:00:00.000 --> 00:00:03.120]   words`; also without hours, in seconds (`[0.00s -> 3.12s] words`). */
export function readShownSegment(line: string): ShownSegment | undefined {
  const [, from, fromRest, to, toRest, text = ''] = TIMES.exec(line) ?? [];
  const [start, end] = [toMs(from, fromRest), toMs(to, toRest)];
  return start === undefined || end === undefined ? undefined : {start, end, text};
}

/** Is a line what a program says of itself? */
export function isOfItself(line: string): boolean {
  return OF_ITSELF.test(line.trim());
}

function toMs(clock: string | undefined, fraction = ''): Ms | undefined {
  if (clock === undefined) return undefined;
  const [seconds = 0, minutes, hours = 0] = clock.split(':').map(Number).reverse();
  // Seconds alone may be as many as one likes.
  if (minutes !== undefined && (seconds > 59 || (clock.split(':').length > 2 && minutes > 59))) return undefined;
  const whole = (hours * 60 + (minutes ?? 0)) * 60 + seconds;
  return whole > 3_599_999 ? undefined : ((whole * 1000 + Number(fraction.padEnd(3, '0'))) as Ms);
}
