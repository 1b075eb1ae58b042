import {describe, expect, it} from 'vitest';
import {publish} from '../../../../src/core/anchors/publish';
import {BASE, GREEN} from '../../../support/anchor-cases';
import {afterPublishing, declare, declaring, rulesOf, salts, toInput, written} from '../../../support/anchor-world';

const eventsOf = (world: typeof BASE) =>
  publish(toInput(world), '2026-05-01', salts()).events.map(({kind, what, id}) => `${kind} ${what} ${id}`);
const change = (premiere: (typeof BASE.sessions)[string]) => ({...BASE, sessions: {...BASE.sessions, premiere}});
const lines = BASE.sessions.premiere!;

describe('publish', () => {
  it('promises what is new: sessions, chapters, turns that have a code, other addresses', () => {
    expect(eventsOf({...BASE, ledgers: [], words: [], published: undefined})).toEqual([
      'published person intervenante-1',
      'published term guichet',
      'published session premiere',
      'published chapter c-ouverture',
      'published turn a0001',
      'published turn b0002',
      'published turn c0003',
      'published turn d0004',
      'published session seconde',
      'published chapter c-ouverture',
      'published turn e0005',
    ]);
  });

  it('has nothing to write the second time', () => {
    expect(eventsOf(BASE)).toEqual([]);
  });

  it('records corrections, and leaves turns without a code to the drafts', () => {
    const [first, ...others] = lines;
    const world = change([
      [first![0], first![1], first![2].replace('deux', 'douze')],
      ...others,
      [undefined, 'Intervenant 2', 'brouillon'],
    ]);
    expect(eventsOf(world)).toEqual(['reworded turn a0001']);
  });

  it('publishes the new code of a split in the ledger of the one it comes from', () => {
    const world = declare(
      change([...lines, ['f0006', 'Intervenant 2', 'suite']]),
      'premiere',
      declaring.split('d0004', 'f0006'),
    );
    expect(eventsOf(world)).toEqual(['published turn f0006']);
  });

  it('keeps words and a salt of its own beside each event of a turn', () => {
    const {volumes} = publish(toInput({...BASE, ledgers: [], words: [], published: undefined}), '2026-05-01', salts());
    const entries = volumes.flatMap(({words}) => words);
    expect(entries.map(({code}) => code)).toEqual(['a0001', 'b0002', 'c0003', 'd0004', 'e0005']);
    expect(new Set(entries.map(({salt}) => salt)).size).toBe(entries.length);
  });

  it.each(GREEN)('leaves the gate green and nothing more to write: $name', ({world}) => {
    const next = written(world, publish(toInput(world), '2026-05-01', salts()));
    expect(rulesOf(next)).toEqual([]);
    expect(eventsOf(next)).toEqual([]);
    expect(rulesOf(afterPublishing(world))).toEqual([]);
  });
});
