import {expect, it} from 'vitest';
import {toRegister} from '#core/anchors/histories';
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
