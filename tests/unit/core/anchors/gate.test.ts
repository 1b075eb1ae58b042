import {describe, expect, it} from 'vitest';
import {countDrafts} from '../../../../src/core/anchors/gate';
import {publish} from '../../../../src/core/anchors/publish';
import {COPYING_DRAFTS, GREEN, RED, RED_IN_ONE_GO} from '../../../support/anchor-cases';
import {rulesOf, salts, toInput} from '../../../support/anchor-world';

describe.each(RED)('$name', ({world, rules}) => {
  it('turns the gate red', () => {
    expect(rulesOf(world)).toEqual([...rules].sort());
  });

  it('cannot be published', () => {
    const {volumes, events, problems} = publish(toInput(world), '2026-05-01', salts());
    expect({volumes, events}).toEqual({volumes: [], events: []});
    expect(problems).not.toEqual([]);
  });
});

describe.each(RED_IN_ONE_GO)('in one commit with its ledgers: $name', ({world, rules}) => {
  it('turns the gate red', () => {
    expect(rulesOf(world)).toEqual(expect.arrayContaining([...rules]));
  });
});

describe.each(GREEN)('$name', ({world}) => {
  it('leaves the gate green', () => {
    expect(rulesOf(world)).toEqual([]);
  });
});

describe('drafts', () => {
  it.each(COPYING_DRAFTS)('may say $name, which is asked about when they are published', ({world}) => {
    expect(rulesOf(world)).toEqual([]);
    const {volumes, problems} = publish(toInput(world), '2026-05-01', salts());
    expect(volumes).toEqual([]);
    expect(problems.map(({rule}) => rule)).toEqual(['anchor/words-copied']);
    const others = publish(toInput(world), '2026-05-01', salts(), (name) => name !== 'premiere');
    expect(others.problems).toEqual([]);
  });

  it('are counted: with a code or without, no ledger has them', () => {
    const counts = Object.fromEntries(GREEN.map(({name, world}) => [name, countDrafts(toInput(world))]));
    expect(counts).toMatchObject({
      nothing: 0,
      'drafts, with a code or without': 2,
      'a declared split, not published yet': 1,
    });
  });
});
