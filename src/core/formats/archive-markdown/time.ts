import type {Ms} from '#core/model/transcript';

const TIME = /^(\d{2,3}):([0-5]\d):([0-5]\d)(?:\.(\d{3}))?$/;
const LIKE_A_TIME = /^\d{1,4}(?::\d{1,4}){1,3}(?:[.,]\d{0,6})?$/;

/** `hh:mm:ss`, or `hh:mm:ss.mmm`, as milliseconds. Nothing else is a time: « 41:10 » could be minutes or hours. */
export function readTime(text: string): Ms | undefined {
  const [, hours, minutes, seconds, thousandths = '0'] = TIME.exec(text) ?? [];
  if (hours === undefined) return undefined;
  return (((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(thousandths)) as Ms;
}

/** How far the time of a recording is ahead of a transcript's, in milliseconds: `-00:03:20` when its beginning was cut. */
export function readOffset(text = '00:00:00'): number {
  const shift = readTime(text.replace('-', ''))!;
  return text.startsWith('-') ? -shift : shift;
}

/** Did someone mean a time? Digits and colons are no words. */
export function looksLikeTime(text: string): boolean {
  return LIKE_A_TIME.test(text);
}

/** `hh:mm:ss`, with its thousandths when it has some. */
export function writeTime(time: Ms): string {
  const seconds = Math.floor(time / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const clock = [hours, minutes, seconds % 60].map((part) => String(part).padStart(2, '0')).join(':');
  return time % 1000 === 0 ? clock : `${clock}.${String(time % 1000).padStart(3, '0')}`;
}

/** What to do about a time that cannot be. */
export function timeAdvice(text: string): string {
  return `L’heure [${text}] n’est pas possible\u00A0: écrivez heures, minutes et secondes à deux chiffres, par exemple [00:41:10], minutes et secondes entre 00 et 59.`;
}
