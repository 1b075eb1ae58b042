import type {CslDate} from '#core/citation/csl';
import {type Fact, valueOf} from '#core/model/fact';
import {type ImpreciseDate, toDateParts, writeDate} from '#core/model/imprecise-date';

/**
 * A date no finer than it is known. Two `date-parts` would say « from … to … », which « some time between » is not: such a
 * date is its year when both ends share it, else words.
 */
export function toCslDate(date: ImpreciseDate): CslDate {
  const [first, last = first] = toDateParts(date);
  if (!date.includes('/')) return {'date-parts': [first!]};
  const isWithinOneYear = !date.includes('..') && first![0] === last![0];
  return isWithinOneYear ? {'date-parts': [[first![0]!]]} : {literal: writeDate(date)};
}

const CAUTION = {stated: undefined, 'second-hand': 'date de seconde main', inferred: 'date déduite'} as const;

/** What a reader must be told of a date besides its year: « date déduite : début 2023, avant le 13 mars ». */
export function dateRemark(date: Fact<ImpreciseDate>): string | undefined {
  const value = valueOf(date);
  if (value === undefined || date.certainty === 'not-found') return undefined;
  const isPartOfYear = value.includes('/') && 'date-parts' in toCslDate(value);
  const caution = CAUTION[date.certainty];
  return isPartOfYear ? `${caution ?? 'date'}\u00A0: ${writeDate(value)}` : caution;
}
