import {describe, expect, it} from 'vitest';
import {fullName, shortLabel, yearLabel} from '#core/citation/short-label';
import {ImpreciseDate} from '#core/model/imprecise-date';

const title = 'Un titre';
const issued = ImpreciseDate.parse('2020-03');
const name = (family: string) => ({family, given: 'X.'});

describe('the short name of a resource', () => {
  it.each([
    ['one author', {title, issued, author: [name('Guillaud')]}, 'Guillaud, 2020'],
    ['two authors', {title, issued, author: [name('A'), name('B')]}, 'A et B, 2020'],
    ['three authors', {title, issued, author: [name('Allhutter'), name('B'), name('C')]}, 'Allhutter et al., 2020'],
    ['a collective', {title, issued, author: [{literal: 'La Quadrature du Net'}]}, 'La Quadrature du Net, 2020'],
    ['a film', {title, issued, director: [name('Loach')]}, 'Loach, 2020'],
    ['a book with an editor only', {title, issued, editor: [name('D')]}, 'D, 2020'],
    ['no name', {title, issued}, '«\u00A0Un titre\u00A0», 2020'],
    ['no date', {title, author: [name('A')]}, 'A, s.\u00A0d.'],
    ['neither', {title}, '«\u00A0Un titre\u00A0», s.\u00A0d.'],
  ])('with %s', (_, resource, label) => {
    expect(shortLabel(resource)).toBe(label);
  });

  it('has the year in which an interval ends', () => {
    expect(yearLabel({issued: ImpreciseDate.parse('2022/2023-03-13')})).toBe('2023');
  });

  it('has names in the order in which they are read', () => {
    expect(fullName({family: 'Deville', given: 'Clara'})).toBe('Clara Deville');
    expect(fullName({family: 'Deville'})).toBe('Deville');
  });
});
