/**
 * A time of a recording, or a span, as one says it: « 34 s », « 12 min 34 s », « 1 h 02 min 03 s ». Takes milliseconds;
 * what is less than a second is left out. No-break spaces: it is read in one go.
 */
export function writeSpokenTime(time: number): string {
  const seconds = Math.floor(time / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60)];
  const two = (part: number) => String(part % 60).padStart(2, '0');
  if (hours > 0) return `${hours}\u00A0h\u00A0${two(minutes)}\u00A0min\u00A0${two(seconds)}\u00A0s`;
  return minutes > 0 ? `${minutes}\u00A0min\u00A0${two(seconds)}\u00A0s` : `${seconds}\u00A0s`;
}

const SPOKEN = /^(?:(\d+) h (?=\d+ min))?(?:(\d+) min )?(\d+) s$/;

/** What `writeSpokenTime` wrote, in milliseconds; `undefined` for other words. */
export function readSpokenTime(words: string): number | undefined {
  const [, hours = '0', minutes = '0', seconds] = SPOKEN.exec(words.replaceAll('\u00A0', ' ').trim()) ?? [];
  return seconds === undefined ? undefined : ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
}

/** How long something lasts, to the nearest minute: « environ 12 min », « environ 7 h 14 ». Takes milliseconds. */
export function writeAboutTime(time: number): string {
  const minutes = Math.round(time / 60_000);
  if (minutes === 0) return 'moins d’une minute';
  const [hours, left] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `environ ${minutes}\u00A0min`;
  return left === 0 ? `environ ${hours}\u00A0h` : `environ ${hours}\u00A0h\u00A0${String(left).padStart(2, '0')}`;
}
