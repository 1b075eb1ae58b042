import {writeDate, type ImpreciseDate} from '#core/model/imprecise-date';

/** A day of a ledger, in a sentence: « 1er mars 2026 ». */
export function dayInFrench(day: string): string {
  return writeDate(day as ImpreciseDate);
}
