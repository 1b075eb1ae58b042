import * as z from 'zod';

/**
 * Dates as sources give them, possibly imprecise: a subset of the Extended Date/Time Format (ISO 8601-2:2019, level 0,
 * and open intervals of level 1): `2022-10-25`, `2022-10`, `2022`, `2023/2023-03-13` (some time between), `../2023`.
 */
const DAY = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

const MONTHS = [
  ['janvier', 31],
  ['février', 29],
  ['mars', 31],
  ['avril', 30],
  ['mai', 31],
  ['juin', 30],
  ['juillet', 31],
  ['août', 31],
  ['septembre', 30],
  ['octobre', 31],
  ['novembre', 30],
  ['décembre', 31],
] as const;

interface Parts {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/** Year, month and day as numbers, or `undefined` for a date that no calendar has (30 February, month 13). */
export function toParts(text: string): Parts | undefined {
  const [, y, m, d] = DAY.exec(text) ?? [];
  if (!y) return undefined;
  const year = Number(y);
  if (!m) return {year};
  const month = Number(m);
  const length = MONTHS[month - 1]?.[1];
  if (!length) return undefined;
  if (!d) return {year, month};
  const day = Number(d);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (day < 1 || day > length || (month === 2 && day === 29 && !leap)) return undefined;
  return {year, month, day};
}

function isPossible(text: string): boolean {
  const [start, end, ...rest] = text.split('/');
  if (rest.length > 0 || start === undefined) return false;
  if (end === undefined) return toParts(start) !== undefined;
  if (start === '..' && end === '..') return false;
  const known = [start, end].filter((side) => side !== '..');
  // An interval that ends before it starts is no interval; `2023/2023-03` is one, hence the padding.
  const [first, last] = [`${start}-00-00`.slice(0, 10), `${end}-99-99`.slice(0, 10)];
  return known.every((side) => toParts(side) !== undefined) && (known.length < 2 || first <= last);
}

export const ImpreciseDate = z
  .string()
  .refine(isPossible, {
    params: {
      french:
        'cette date n’existe pas au calendrier ou n’est pas écrite comme il faut : écrivez par exemple 2022-10-25, 2022-10, 2022, ou 2023/2023-03-13 pour « entre 2023 et le 13 mars 2023 »',
    },
  })
  .brand<'ImpreciseDate'>();
export type ImpreciseDate = z.output<typeof ImpreciseDate>;

function written({year, month, day}: Parts, {withYear = true} = {}): string {
  const words = [];
  if (day) words.push(day === 1 ? '1er' : String(day));
  if (month) words.push(MONTHS[month - 1]![0]);
  if (withYear || !month) words.push(String(year));
  // Non-breaking between the day and its month: « 1er mars » is read in one go.
  return words.join('\u00A0').replace(/\u00A0(\d{4})$/, ' $1');
}

/** « le 13 mars », « mars », « 2023 »: a date after a preposition. */
function after(parts: Parts, {withYear = true} = {}): string {
  return `${parts.day ? 'le ' : ''}${written(parts, {withYear})}`;
}

/** The open side of an interval counts the date itself in. */
function latest(to: Parts): string {
  return `au plus tard ${to.day ? 'le ' : 'en '}${written(to)}`;
}

function earliest(from: Parts): string {
  return `à partir ${from.day ? 'du ' : from.month && /^[ao]/.test(written(from)) ? 'd’' : 'de '}${written(from)}`;
}

/** An archive tells few dates, on 170,000 pages: each is put into words once. */
const inWords = new Map<ImpreciseDate, string>();

/** A date in French words: « 25 octobre 2022 », « octobre 2022 », « début 2023, avant le 13 mars ». */
export function writeDate(date: ImpreciseDate): string {
  const words = inWords.get(date) ?? toWords(date);
  inWords.set(date, words);
  return words;
}

/** A day of a ledger, in a sentence: « 1er mars 2026 ». */
export function writeDay(day: string): string {
  return writeDate(day as ImpreciseDate);
}

function toWords(date: ImpreciseDate): string {
  const [start = '', end] = date.split('/');
  const from = toParts(start);
  if (end === undefined) return written(from!);
  const to = toParts(end);
  if (!from) return latest(to!);
  if (!to) return earliest(from);
  const startsWithItsYear = !from.month && from.year === to.year && to.month !== undefined;
  if (startsWithItsYear) {
    const early = to.month <= 4 ? 'début ' : '';
    return `${early}${from.year}, avant ${after(to, {withYear: false})}`;
  }
  return `entre ${after(from)} et ${after(to)}`;
}

/** The year a date falls in (its end for an interval), for sorting and for filters. */
export function yearOf(date: ImpreciseDate): number {
  const [start = '', end] = date.split('/');
  return (toParts(end ?? start) ?? toParts(start))!.year;
}

/** Can what is so dated have happened on this day (`YYYY-MM-DD`)? Both ends of an interval count in. */
export function allowsDay(date: ImpreciseDate, day: string): boolean {
  const [start = '', end = start] = date.split('/');
  const isAfterStart = start === '..' || `${start}-00-00`.slice(0, 10) <= day;
  const isBeforeEnd = end === '..' || day <= `${end}-99-99`.slice(0, 10);
  return isAfterStart && isBeforeEnd;
}

/** The value of `<time datetime>` for a date that HTML can say (no interval), else `undefined`. */
export function toDateTime(date: ImpreciseDate): string | undefined {
  return date.includes('/') ? undefined : date;
}

/** CSL 1.0.2 `date-parts`: one array for a date, two for a closed interval; open sides are left out. */
export function toDateParts(date: ImpreciseDate): number[][] {
  return date.split('/').flatMap((side) => {
    const parts = toParts(side);
    if (!parts) return [];
    return [[parts.year, parts.month, parts.day].filter((n): n is number => n !== undefined)];
  });
}
