import {expect, it} from 'vitest';
import {readWrittenTime, takeLeadingTime, takeTrailingTime} from '#core/formats/by-hand/written-time';

it.each([
  ['0:07', 7000],
  ['12:34', 754_000],
  ['75:00', 4_500_000],
  ['1:02:03', 3_723_000],
  ['100:00:00', 360_000_000],
  ['00:00:01.5', 1500],
  ['00:00:01,05', 1050],
  ['0:01.005', 1005],
  ['12:60', undefined],
  ['1:60:00', undefined],
  ['1:2:3', undefined],
  ['12h34', undefined],
  ['12', undefined],
])('%s is %s ms', (text, ms) => {
  expect(readWrittenTime(text)).toBe(ms);
});

it('is taken from the ends of a text, never from the inside of a word', () => {
  expect(takeLeadingTime('[0:07] \u00A0mot')).toEqual({time: 7000, rest: 'mot'});
  expect(takeLeadingTime('0:07\tmot')).toEqual({time: 7000, rest: 'mot'});
  expect(takeLeadingTime('0:07h')).toEqual({rest: '0:07h'});
  expect(takeTrailingTime('mot (0:07) ')).toEqual({time: 7000, rest: 'mot'});
  expect(takeTrailingTime('mot10:07')).toEqual({time: undefined, rest: 'mot10:07'});
});
