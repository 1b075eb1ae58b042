import {describe, expect, it} from 'vitest';
import {declare} from '../../../../src/core/anchors/declare';
import type {Declaration} from '../../../../src/core/anchors/declaration';
import {BASE} from '../../../support/anchor-cases';
import {
  afterPublishing,
  rulesOf,
  salts,
  settle,
  toInput,
  written,
  type Line,
  type World,
} from '../../../support/anchor-world';

const [A, B, C, D] = BASE.sessions.premiere as unknown as [Line, Line, Line, Line];
const DRAFT: Line = ['z0009', 'Intervenante 1', 'un brouillon qui reste un brouillon'];
/** A turn of marks only: nothing of it is words. */
const LAUGH: Line = ['g0007', 'Intervenant 2', ''];
const premiere = (...lines: readonly Line[]): World => ({
  ...BASE,
  sessions: {...BASE.sessions, premiere: [...lines, DRAFT]},
});
const say = (world: World, declaration: Declaration) => declare(toInput(world), declaration, '2026-05-01', salts());
const told = ({events}: ReturnType<typeof say>) => events.map(({kind, what, id}) => `${kind} ${what} ${id}`);
const reword = ([code, label]: Line, words: string): Line => [code, label, words];
const [head, tail] = [D[2].slice(0, 24), D[2].slice(24)];

interface Case {
  readonly name: string;
  readonly world: World;
  readonly declaration: Declaration;
  readonly events: readonly string[];
}

const CASES: readonly Case[] = [
  {
    name: 'a split',
    world: premiere(A, B, C, reword(D, head), ['f0006', 'Intervenant 2', tail]),
    declaration: {kind: 'split', code: 'd0004', into: ['f0006']},
    events: ['split turn d0004', 'published turn f0006', 'reworded turn d0004'],
  },
  {
    name: 'a merge',
    world: premiere(A, reword(B, `${B[2]} ${D[2]}`), C),
    declaration: {kind: 'merged', code: 'd0004', into: 'b0002'},
    events: ['merged turn d0004', 'reworded turn b0002'],
  },
  {
    name: 'a merge of a turn of marks only, which changes no words',
    world: {...afterPublishing(premiere(A, B, C, D, LAUGH)), sessions: premiere(A, B, C, D).sessions},
    declaration: {kind: 'merged', code: 'g0007', into: 'b0002'},
    events: ['merged turn g0007'],
  },
  {
    name: 'two re-attributions at once',
    world: premiere(A, ['b0002', 'Intervenante 1', B[2]], C, ['d0004', 'Intervenante 1', D[2]]),
    declaration: {kind: 're-attributed', codes: ['b0002', 'd0004']},
    events: ['re-attributed turn b0002', 're-attributed turn d0004'],
  },
  {
    name: 'a move to another session',
    world: {...BASE, sessions: {premiere: [A, B, D], seconde: [...BASE.sessions.seconde!, C, DRAFT]}},
    declaration: {kind: 'moved', codes: ['c0003']},
    events: ['moved turn c0003'],
  },
  {
    name: 'a confirmed exchange',
    world: premiere(A, reword(B, D[2]), C, reword(D, B[2])),
    declaration: {kind: 'confirmed', codes: ['b0002', 'd0004']},
    events: ['reworded turn b0002', 'reworded turn d0004'],
  },
  {
    name: 'a withdrawal of a turn that is still there',
    world: premiere(A, B, C, D),
    declaration: {kind: 'turns-withdrawn', codes: ['b0002']},
    events: ['withdrawn turn b0002'],
  },
  {
    name: 'a rename of a session',
    world: {...BASE, sessions: {autrement: [A, B, C, D, DRAFT], seconde: BASE.sessions.seconde!}},
    declaration: {kind: 'renamed', what: 'session', id: 'premiere', to: 'autrement'},
    events: ['renamed session premiere'],
  },
  {
    name: 'a removal of a session, with its turns and chapters',
    world: {...BASE, sessions: {premiere: [A, B, C, D, DRAFT]}},
    declaration: {kind: 'withdrawn', what: 'session', ids: ['seconde']},
    events: ['withdrawn turn e0005', 'withdrawn chapter c-ouverture', 'withdrawn session seconde'],
  },
  {
    name: 'a rename of a term',
    world: {...premiere(A, B, C, D), addresses: [BASE.addresses[0]!, {what: 'term', id: 'guichets'}]},
    declaration: {kind: 'renamed', what: 'term', id: 'guichet', to: 'guichets'},
    events: ['renamed term guichet'],
  },
  {
    name: 'a removal of a person’s page',
    world: {...premiere(A, B, C, D), addresses: BASE.addresses.slice(1)},
    declaration: {kind: 'withdrawn', what: 'person', ids: ['intervenante-1']},
    events: ['withdrawn person intervenante-1'],
  },
];

describe.each(CASES)('declaring $name', ({world, declaration, events}) => {
  const declared = say(world, declaration);
  const after = (): World => ({
    ...written(world, declared),
    sessions: Object.fromEntries(
      Object.entries(world.sessions).map(([session, lines]) => [
        session,
        lines.filter(([code]) => !events.includes(`withdrawn turn ${code}`)),
      ]),
    ),
  });

  it('writes that, nothing else, and leaves the archive green', () => {
    expect(declared.refusals).toEqual([]);
    expect(declared.problems).toEqual([]);
    expect(told(declared)).toEqual(events);
    expect(rulesOf(after())).toEqual([]);
    expect(rulesOf(settle(after()))).toEqual([]);
  });

  it('makes no sense twice', () => {
    expect(say(settle(after()), declaration).refusals).not.toEqual([]);
  });
});

describe('a declaration', () => {
  it('is refused when the archive is not green with it: all problems, nothing written', () => {
    const {volumes, problems} = say(premiere(A, C), {kind: 'turns-withdrawn', codes: ['b0002']});
    expect(volumes).toEqual([]);
    expect(problems.map(({rule}) => rule)).toEqual(['anchor/lost']);
  });

  it('is refused with all its reasons at once', () => {
    const {refusals} = say(BASE, {kind: 're-attributed', codes: ['a0001', 'zzzzz']});
    expect(refusals).toHaveLength(2);
  });

  it('does not put the words of one speaker into the mouth of another by a merge', () => {
    const world = premiere(A, B, reword(C, `${C[2]} ${D[2]}`));
    const {refusals, volumes} = say(world, {kind: 'merged', code: 'd0004', into: 'c0003'});
    expect(refusals.join(' ')).toContain('ne sont pas de la même personne');
    expect(volumes).toEqual([]);
  });

  it('does not lead a merged turn to one that lacks its words', () => {
    const world = premiere(A, reword(B, `${B[2]} encore`), C);
    const {refusals, volumes} = say(world, {kind: 'merged', code: 'd0004', into: 'b0002'});
    expect(refusals.join(' ')).toContain('npm run declarer -- retrait d0004');
    expect(volumes).toEqual([]);
  });

  it('gives a part back with its last turn', () => {
    const alone = afterPublishing({sessions: {premiere: [A]}, addresses: [], ledgers: [], words: []});
    const gone = say(alone, {kind: 'turns-withdrawn', codes: ['a0001']});
    expect(told(gone)).toEqual(['withdrawn turn a0001', 'withdrawn chapter c-ouverture']);
    const back = say(settle(written(alone, gone)), {kind: 'turns-restored', codes: ['a0001']});
    expect(back.problems).toEqual([]);
    expect(told(back)).toEqual(['restored turn a0001', 'restored chapter c-ouverture']);
  });

  it('gives no merged turn back to another voice', () => {
    const merged = premiere(A, reword(B, `${B[2]} ${D[2]}`), C);
    const {volumes} = say(merged, {kind: 'merged', code: 'd0004', into: 'b0002'});
    const world = {...settle(written(merged, {volumes})), sessions: premiere(A, B, C, [D[0], A[1], D[2]]).sessions};
    const back = say(world, {kind: 'turns-restored', codes: ['d0004']});
    expect(back.refusals.join(' ')).toContain('rétablissez-le sous le nom de qui l’a dit');
    expect(back.volumes).toEqual([]);
  });

  it('does not put the words of one speaker into the mouth of another by a split', () => {
    const world = premiere(A, B, C, reword(D, head), ['f0006', 'Intervenante 1', tail]);
    const {refusals, volumes} = say(world, {kind: 'split', code: 'd0004', into: ['f0006']});
    expect(refusals.join(' ')).toContain('npm run declarer -- reattribution f0006');
    expect(volumes).toEqual([]);
  });

  it.each([
    {when: 'at once', then: (world: World) => world},
    {when: 'once the split is published', then: settle},
  ])('gives a part of a turn to whoever said it, $when: a split, then a re-attribution', ({then}) => {
    const split = then(written(CASES[0]!.world, say(CASES[0]!.world, CASES[0]!.declaration)));
    const lines: readonly Line[] = [A, B, C, reword(D, head), ['f0006', 'Intervenante 1', tail], DRAFT];
    const given = {...split, sessions: {...split.sessions, premiere: lines}};
    expect(rulesOf(given)).not.toEqual([]);
    const declared = say(given, {kind: 're-attributed', codes: ['f0006']});
    expect(declared.problems).toEqual([]);
    expect(told(declared)).toEqual(['re-attributed turn f0006']);
    expect(rulesOf(written(given, declared))).toEqual([]);
    expect(rulesOf(settle(written(given, declared)))).toEqual([]);
  });

  it('withdraws the words of a turn from the wordings that a split left to its neighbour', () => {
    const split = say(CASES[0]!.world, CASES[0]!.declaration);
    const world = settle(written(CASES[0]!.world, split));
    const declared = say(world, {kind: 'turns-withdrawn', codes: ['f0006']});
    expect(told(declared)).toEqual(['withdrawn turn f0006', 'withdrawn turn d0004', 'restored turn d0004']);
    expect(JSON.stringify(declared.volumes)).not.toContain(tail.trim());
    expect(declared.transcripts).toHaveLength(1);
  });
});
