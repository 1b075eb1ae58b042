import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {asSent} from '../../../src/enhance/as-sent';
import {
  areReversed,
  countChosen,
  impossibleDates,
  isDate,
  readAddress,
  writeAddress,
} from '../../../src/enhance/search-address';

describe('the address of a search', () => {
  it('says all that is asked, and is read again as it was', () => {
    const words = fc.string({minLength: 1, maxLength: 20}).filter((text) => text.trim() === text && text !== '');
    const ids = fc.uniqueArray(words, {minLength: 1, maxLength: 3});
    const date = fc.constantFrom('2023', '2023-05', '2023-05-12');
    const chosen = fc.record(
      {kind: ids, person: ids, session: ids, theme: ids, state: ids, from: date, to: date},
      {requiredKeys: []},
    );
    fc.assert(
      fc.property(words, fc.boolean(), chosen, fc.constantFrom(20, 40, 200), (typed, isClosed, kept, shown) => {
        const question = {query: isClosed ? `${typed} ` : typed, chosen: kept, shown};
        expect(readAddress(writeAddress(question))).toEqual(question);
      }),
    );
  });

  it('is short and French', () => {
    const chosen = {person: ['intervenante-1', 'role: Modération'], kind: ['turn'], from: '2023'};
    expect(writeAddress({query: ' non recours ', chosen, shown: 20})).toBe(
      '?q=non+recours+&genre=turn&qui=intervenante-1&qui=role%3A+Mod%C3%A9ration&de=2023',
    );
    expect(countChosen(chosen)).toBe(4);
    expect(writeAddress({query: ' ', chosen: {}, shown: 20})).toBe('');
  });

  it.each([
    '?n=-1',
    '?n=abc',
    '?n=1e9999',
    '?de=hier&a=2023-1',
    '?de=2023-02-31',
    '?a=0020-01-01',
    '?de=2023-13',
    '?qui=&genre=',
    '?q=%E0%A4%A',
    '',
  ])('asks nothing that it cannot: %s', (address) => {
    const {chosen, shown} = readAddress(address);
    expect([chosen, shown]).toEqual([{}, 20]);
  });

  it('tells which dates are none', () => {
    expect(impossibleDates('?de=2023-02-31&a=2024')).toEqual(['2023-02-31']);
    expect(impossibleDates('?de=hier&a=0020-01-01')).toEqual(['hier', '0020-01-01']);
    expect(impossibleDates('?q=mot&de=')).toEqual([]);
  });

  it('closes the lone letter that ends a question when it is sent, and no other word', () => {
    expect(asSent('plan B')).toBe('plan B ');
    expect(asSent('é')).toBe('é ');
    for (const query of ['plan', 'plan B ', 'l’', '', 'vitamine-', '"plan B"', 'article 7 '])
      expect(asSent(query)).toBe(query);
  });

  it.each([
    ['2023', true],
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2023-00', false],
    ['0202-01-01', false],
    ['2022-1', false],
    ['20222', false],
    ['', false],
  ])('%j is a date: %s', (text, expected) => expect(isDate(text)).toBe(expected));

  it('never asks for more than a page can bear', () => {
    expect(readAddress('?n=100000').shown).toBe(200);
  });
});

it.each([
  [true, {from: '2024', to: '2023'}],
  [true, {from: '2023-06', to: '2023-05-31'}],
  [false, {from: '2023-05', to: '2023'}],
  [false, {from: '2023', to: '2023-05'}],
  [false, {from: '2023-05-12', to: '2023-05-12'}],
  [false, {from: '2024'}],
  [false, {to: '2023'}],
])('it is %s that the dates of %o are reversed', (expected, chosen) => {
  expect(areReversed(chosen)).toBe(expected);
});
