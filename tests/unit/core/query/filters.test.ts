import {expect, it} from 'vitest';
import {answersFilters} from '#core/query/filters';

const answers = (value: string, name: string) =>
  answersFilters([{on: 'person', value, not: false}], {person: [name], session: []});

it('a filter answers a name when each of its words begins one of the name, and its numbers are whole', () => {
  expect(answers('interv', 'Intervenante 1')).toBe(true);
  expect(answers('1 intervenante', 'Intervenante 1')).toBe(true);
  expect(answers('Intervenante 1', 'Intervenante 12')).toBe(false);
  expect(answers('venante', 'Intervenante 1')).toBe(false);
  expect(answers('lemaire', 'Bruno Le Maire')).toBe(true);
  expect(answers('le maire', 'Bruno Lemaire')).toBe(true);
  expect(answers('11', 'Intervenante 1, 1')).toBe(false);
});
