import {describe, expect, it} from 'vitest';
import {
  allowsDay,
  ImpreciseDate,
  toDateParts,
  toDateTime,
  toParts,
  writeDate,
  yearOf,
} from '#core/model/imprecise-date';

const date = (text: string) => ImpreciseDate.parse(text);

describe('an imprecise date', () => {
  it.each([
    '2022-10-25',
    '2022-10',
    '2022',
    '2024-02-29',
    '2000-02-29',
    '2023/2023-03-13',
    '2022/2022',
    '2023-03/2023',
    '2022-12-31/2023-01-01',
    '../2023',
    '2023-03/..',
  ])('may be written %s', (text) => {
    expect(ImpreciseDate.safeParse(text).success).toBe(true);
  });

  it.each([
    '2022-02-30',
    '2023-02-29',
    '1900-02-29',
    '2022-13',
    '2022-00',
    '2022-10-00',
    '2022-04-31',
    '25/10/2022',
    '2022-1-5',
    '22-10-25',
    '2022-10-25T19:00',
    ' 2022',
    '2022-10-25\n',
    'octobre 2022',
    '',
    '/',
    '../..',
    '..',
    '2022/',
    '/2022',
    '2023/2022',
    '2023-03-13/2023-03-12',
    '2021/2022/2023',
    '2022~',
    '-2022',
  ])('may not be written %j', (text) => {
    expect(ImpreciseDate.safeParse(text).success).toBe(false);
  });

  it.each([
    ['2022-10-25', '25\u00A0octobre 2022'],
    ['2022-08-01', '1er\u00A0août 2022'],
    ['2022-10', 'octobre 2022'],
    ['2022', '2022'],
    ['2023/2023-03-13', 'début 2023, avant le 13\u00A0mars'],
    ['2023/2023-03', 'début 2023, avant mars'],
    ['2023/2023-04-30', 'début 2023, avant le 30\u00A0avril'],
    ['2023/2023-09-01', '2023, avant le 1er\u00A0septembre'],
    ['2021/2023', 'entre 2021 et 2023'],
    ['2022-11/2023-02', 'entre novembre 2022 et février 2023'],
    ['2022-11-24/2022-12-02', 'entre le 24\u00A0novembre 2022 et le 2\u00A0décembre 2022'],
    ['2022/2023-03-13', 'entre 2022 et le 13\u00A0mars 2023'],
    ['../2023', 'au plus tard en 2023'],
    ['../2023-03-13', 'au plus tard le 13\u00A0mars 2023'],
    ['2023-03/..', 'à partir de mars 2023'],
    ['2023-08/..', 'à partir d’août 2023'],
    ['2023-03-13/..', 'à partir du 13\u00A0mars 2023'],
  ])('%s is read by people as « %s »', (text, words) => {
    expect(writeDate(date(text))).toBe(words);
  });

  it('falls in the year of its end, or of the side that is known', () => {
    expect(['2022-10-25', '2021/2023', '../2023', '2023/..'].map((text) => yearOf(date(text)))).toEqual([
      2022, 2023, 2023, 2023,
    ]);
  });

  it.each([
    ['2022-10-25', '2022-10-25', true],
    ['2022-10-25', '2022-10-26', false],
    ['2022-10', '2022-10-01', true],
    ['2022-10', '2022-10-31', true],
    ['2022-10', '2022-09-30', false],
    ['2022-10', '2022-11-01', false],
    ['2022', '2022-12-31', true],
    ['2022', '2023-01-01', false],
    ['2022-11-24/2022-12-02', '2022-11-24', true],
    ['2022-11-24/2022-12-02', '2022-12-02', true],
    ['2022-11-24/2022-12-02', '2022-11-23', false],
    ['2022-11-24/2022-12-02', '2022-12-03', false],
    ['2023/2023-03', '2023-03-31', true],
    ['../2023-03-13', '2001-01-01', true],
    ['../2023-03-13', '2023-03-14', false],
    ['2023-03/..', '2023-02-28', false],
    ['2023-03/..', '2026-01-01', true],
  ])('%s allows the day %s: %s', (text, day, allowed) => {
    expect(allowsDay(date(text), day)).toBe(allowed);
  });

  it('is said to machines only when HTML can say it', () => {
    expect(toDateTime(date('2022-10'))).toBe('2022-10');
    expect(toDateTime(date('2023/2023-03-13'))).toBeUndefined();
  });

  it('is said to reference managers as CSL date-parts, open sides left out', () => {
    expect(toDateParts(date('2022-10-25'))).toEqual([[2022, 10, 25]]);
    expect(toDateParts(date('2023/2023-03-13'))).toEqual([[2023], [2023, 3, 13]]);
    expect(toDateParts(date('../2023'))).toEqual([[2023]]);
  });

  it('has parts only when a calendar has it', () => {
    expect(toParts('2024-02-29')).toEqual({year: 2024, month: 2, day: 29});
    expect(toParts('2023-02-29')).toBeUndefined();
  });
});
