import {expect, it, vi} from 'vitest';
import {stagesOf} from '../../bench/build.mjs';
import {stageCost, tellCost} from '../../../src/plugins/stage-cost';

it('a build says what its stages cost, and the bench reads it', () => {
  expect(tellCost('Références', '1342 mises en forme', 2.06)).toBe(
    'Références\u00A0: 1342 mises en forme, 2,1\u00A0s.',
  );
  const output = [
    '[SUCCESS] Generated static files in "build".',
    tellCost('Références', '1342 mises en forme', 2.06),
    tellCost('Recherche', '12 fichiers', 20),
    'cpu 1.0 0.1',
  ].join('\n');
  expect(stagesOf(output)).toEqual(
    new Map([
      ['Références', 2.1],
      ['Recherche', 20],
    ]),
  );
  expect(stagesOf('cpu 1.0 0.1')).toEqual(new Map());
});

it('adds up the processor time of the parts, and says it when the build ends', () => {
  vi.stubEnv('NODE_ENV', 'production');
  const [said, ends] = [vi.spyOn(console, 'log').mockReturnValue(undefined), process.listeners('exit')];
  const usages = [0, 1_500_000, 0, 800_000].map((user) => ({user, system: user / 10}));
  vi.spyOn(process, 'cpuUsage').mockImplementation(() => usages.shift()!);
  let made = 0;
  const costs = stageCost('Recherche', () => `${made} fichiers`);
  expect(costs(() => (made += 2))).toBe(2);
  expect(() =>
    costs(() => {
      throw new Error('une panne');
    }),
  ).toThrow('une panne');
  const own = process.listeners('exit').filter((each) => !ends.includes(each));
  own.forEach((end) => end(0));
  own.forEach((end) => process.removeListener('exit', end));
  expect(said.mock.calls).toEqual([['Recherche\u00A0: 2 fichiers, 2,5\u00A0s.']]);
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});
