import {expect, it} from 'vitest';
import {createFormatter} from '../../../../src/plugins/citations/format';
import {CASES} from '../../../support/citation-cases';

it('counts the references that it formats, and the time that they take', () => {
  const formatter = createFormatter();
  expect([formatter.formatted(), formatter.spent()]).toEqual([0, 0]);
  formatter.format(CASES['un livre, deux noms']!);
  expect(formatter.formatted()).toBeGreaterThan(0);
  expect(formatter.spent()).toBeGreaterThan(0);
});
