import {describe, expect, it} from 'vitest';
import {dateRemark, toCslDate} from '#core/citation/csl-dates';
import {ImpreciseDate} from '#core/model/imprecise-date';

const date = (text: string) => ImpreciseDate.parse(text);

describe('a date', () => {
  it.each([
    ['2022', {'date-parts': [[2022]]}],
    ['2022-10', {'date-parts': [[2022, 10]]}],
    ['2022-10-25', {'date-parts': [[2022, 10, 25]]}],
    ['2023/2023-03-13', {'date-parts': [[2023]]}],
    ['2022-11/2023-03', {literal: 'entre novembre 2022 et mars 2023'}],
    ['../2023', {literal: 'au plus tard en 2023'}],
    ['2022/..', {literal: 'à partir de 2022'}],
  ])('%s is no finer than it is known, and never a period', (text, expected) => {
    expect(toCslDate(date(text))).toEqual(expected);
  });

  it('comes with what must be known of it', () => {
    const known = {sources: [], value: date('2022-11-24')};
    expect(dateRemark({...known, certainty: 'stated'})).toBeUndefined();
    expect(dateRemark({...known, certainty: 'inferred'})).toBe('date déduite');
    expect(dateRemark({...known, certainty: 'second-hand'})).toBe('date de seconde main');
    expect(dateRemark({certainty: 'not-found', sources: [], note: 'cherchée'})).toBeUndefined();
    expect(dateRemark({...known, value: date('2023/2023-03-13'), certainty: 'inferred'})).toBe(
      'date déduite\u00A0: début 2023, avant le 13\u00A0mars',
    );
  });
});
