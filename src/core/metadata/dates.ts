import {type Fact, valueOf} from '#core/model/fact';
import {type ImpreciseDate, toDateParts, toDateTime} from '#core/model/imprecise-date';

/** A date as schema.org takes it (ISO 8601), no finer than it is known: the year of an interval within one, else nothing. */
export function isoDate(date: ImpreciseDate): string | undefined {
  const [first, last] = toDateParts(date);
  const isWithinOneYear = last !== undefined && first![0] === last[0];
  return isWithinOneYear ? String(first![0]) : toDateTime(date);
}

/** What a source states; what is inferred or second-hand has a caution that no machine would read. */
export function statedValue<T>(fact: Fact<T>): T | undefined {
  return fact.certainty === 'stated' ? valueOf(fact) : undefined;
}
