import type {ImpreciseDate} from '#core/model/imprecise-date';
import {toParts, yearOf} from '#core/model/imprecise-date';

/** Where a date, however imprecise, stands in a register by year and month. */
export interface Place {
  readonly year: number;
  /** Absent when the date leaves the month open: the thing then stands under its year alone. */
  readonly month?: number | undefined;
  /** Orders places as text: what is vaguer comes before what is finer, what ends sooner before what ends later. */
  readonly key: string;
}

/** An interval stands in the year of its end, and in a month only when it does not leave it. */
export function placeOf(date: ImpreciseDate): Place {
  const [start = '', end = start] = date.split('/');
  const [from, to] = [toParts(start), toParts(end)];
  const year = yearOf(date);
  const month = from?.year === to?.year && from?.month === to?.month ? to?.month : undefined;
  const first = from?.year === year ? `${start}-00-00`.slice(0, 10) : `${year}-00-00`;
  const last = to ? `${end}-99-99`.slice(0, 10) : `${year}-99-99`;
  return {year, month, key: `${monthOf(year, month)} ${first} ${last}`};
}

/** A month of a year as dates write it: `2022-10`; `2022-00` stands for the year without its month. */
export function monthOf(year: number, month = 0): string {
  return `${year}-${String(month).padStart(2, '0')}`;
}
