import {expect, it} from 'vitest';
import {lastSaidOn, toRegister} from '#core/anchors/histories';
import {readRegister} from '#core/anchors/register';
import {BASE} from '../../../support/anchor-cases';
import {declare, declaring, type World} from '../../../support/anchor-world';

const historyOf = ({ledgers, words}: World, code: string) =>
  toRegister(readRegister(ledgers, words).volumes).turns.find((turn) => turn.code === code);

it('tells every session that a turn left, under its name of today', () => {
  expect(historyOf(BASE, 'c0003')).toMatchObject({session: 'premiere', movedFrom: []});
  const moved = declare(BASE, 'premiere', declaring.moved('c0003', 'seconde'), declaring.moved('c0003', 'troisieme'));
  const renamed = declare(moved, 'seconde', declaring.renamed('session', 'seconde', 'autrement'));
  expect(historyOf(renamed, 'c0003')).toMatchObject({
    session: 'troisieme',
    movedFrom: [
      {session: 'premiere', day: '2026-04-01'},
      {session: 'autrement', day: '2026-04-01'},
    ],
  });
});

it('tells from when to when a turn did not stand, if it was ever put back', () => {
  const label = 'Intervenante 1';
  const gone = declare(BASE, 'premiere', declaring.merged('a0001', 'c0003'));
  expect(historyOf(gone, 'a0001')).not.toHaveProperty('absences');
  const back = declare(
    gone,
    'premiere',
    declaring.restored('a0001', label, 'Des mots.'),
    declaring.withdrawn('a0001'),
    declaring.restored('a0001', label, 'Des mots.'),
  );
  expect(historyOf(back, 'a0001')?.absences).toEqual([
    {what: 'merged', from: '2026-04-01', to: '2026-04-01'},
    {what: 'withdrawn', from: '2026-04-01', to: '2026-04-01'},
  ]);
  expect(historyOf(back, 'c0003')).not.toHaveProperty('absences');
});

it('tells a split and a merge from a correction', () => {
  const label = 'Intervenante 1';
  const published = declare(
    BASE,
    'premiere',
    declaring.reworded('a0001', 'Des mots corrigés.'),
    declaring.split('a0001', 'f0006', 'g0007'),
    declaring.published('f0006', label, 'Une moitié.'),
    declaring.published('g0007', label, 'Une autre.'),
    declaring.reworded('a0001', 'Des mots.'),
    declaring.merged('g0007', 'f0006'),
    declaring.reworded('f0006', 'Une moitié. Une autre.'),
    declaring.published('h0008', label, 'Autre chose.'),
    declaring.reworded('a0001', 'Des mots, encore.'),
  );
  const causes = (code: string) => historyOf(published, code)?.wordings.map(({by}) => by);
  expect(causes('a0001')).toEqual([undefined, undefined, 'split', undefined]);
  expect(causes('f0006')).toEqual([undefined, 'merge']);
});

it('tells when what a citation says changed last: words, name or place', () => {
  expect(lastSaidOn(historyOf(BASE, 'c0003'))).toBe('2026-03-01');
  expect(lastSaidOn(undefined)).toBeUndefined();
  for (const change of [declaring.moved('c0003', 'seconde'), declaring.reattributed('c0003', 'Intervenante 1')])
    expect(lastSaidOn(historyOf(declare(BASE, 'premiere', change), 'c0003'))).toBe('2026-04-01');
});
