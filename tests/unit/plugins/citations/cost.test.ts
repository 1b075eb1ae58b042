import {expect, it} from 'vitest';
import {referencesOf} from '../../../bench/build.mjs';
import {createFormatter} from '../../../../src/plugins/citations/format';
import {tellCost} from '../../../../src/plugins/citations/index';
import {CASES} from '../../../support/citation-cases';

it('a build says what its references cost, and the bench reads it', () => {
  const formatter = createFormatter();
  formatter.format(CASES['un livre, deux noms']!);
  expect(formatter.spent()).toBeGreaterThan(0);
  expect(tellCost({formatted: () => 1342, spent: () => 2.06})).toBe(
    'Références\u00A0: 1342 mises en forme, 2,1\u00A0s.',
  );
  const output = `[SUCCESS] Generated static files in "build".\n${tellCost(formatter)}\ncpu 1.0 0.1`;
  expect(referencesOf(output)).toEqual({
    'références (s)': formatter.spent().toFixed(1).replace('.', ','),
    'mises en forme': String(formatter.formatted()),
  });
  expect(referencesOf('cpu 1.0 0.1')).toEqual({'références (s)': '', 'mises en forme': ''});
});
