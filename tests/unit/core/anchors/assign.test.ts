import {describe, expect, it} from 'vitest';
import {assign} from '../../../../src/core/anchors/assign';
import {ALPHABET} from '../../../../src/core/anchors/code';
import {readRegister} from '../../../../src/core/anchors/register';
import {BASE} from '../../../support/anchor-cases';
import {declare, declaring, toInput, type World} from '../../../support/anchor-world';

const NEW = [undefined, 'Intervenante 1', 'un tour nouveau'] as const;

/** Draws that ask, each in turn, for one of these codes. */
function drawing(...codes: readonly string[]): () => number {
  let at = 0;
  return () =>
    [...codes[at++ % codes.length]!].reduce((rank, letter) => rank * 32 + ALPHABET.indexOf(letter), 0) / 32 ** 5 +
    2 ** -30;
}

function assigned(world: World, draws = drawing('z0000')) {
  const {transcripts} = toInput(world);
  const {volumes} = readRegister(world.ledgers, world.words);
  return assign(transcripts, transcripts, volumes, draws);
}

const codes = (world: World, draws?: () => number) =>
  assigned(world, draws).transcripts.flatMap(({transcript}) =>
    transcript!.chapters.flatMap(({turns}) => turns.map(({code}) => code)),
  );

describe('assign', () => {
  it('gives codes to turns that have none, keeps the others, and leaves files that lack nothing', () => {
    const world = {...BASE, sessions: {...BASE.sessions, seconde: [...BASE.sessions.seconde!, NEW, NEW]}};
    expect(codes(world)).toEqual(['e0005', 'z0000', 'z0001']);
    expect(assigned(BASE)).toEqual({transcripts: [], codes: 0, anchors: 0});
  });

  it('never gives a code that another file has, or that a ledger announced, withdrew or merged', () => {
    const told = declare(
      BASE,
      'premiere',
      declaring.split('a0001', 'f0006'),
      declaring.withdrawn('d0004'),
      declaring.merged('c0003', 'b0002'),
    );
    const world = {...told, sessions: {seconde: [NEW, NEW, NEW, NEW, NEW], autre: [['g0007', 'x', 'y'] as const]}};
    const given = codes(world, drawing('f0006', 'd0004', 'c0003', 'g0007', 'a0001'));
    expect(given).toEqual(['f0007', 'd0005', 'c0004', 'g0008', 'a0002']);
  });

  it('gives chapters an anchor that is free in the file and that no ledger has put away', () => {
    const world = declare(BASE, 'premiere', {event: {kind: 'withdrawn', what: 'chapter', id: 'c-ouverture'}});
    const {volumes} = readRegister(world.ledgers, world.words);
    const transcripts = toInput(world).transcripts.map((placed) => ({
      ...placed,
      transcript: {
        ...placed.transcript!,
        chapters: [
          {title: 'Ouverture', turns: [], line: 1},
          {title: 'Ouverture', turns: [], line: 2},
          {title: 'Débat', anchor: 'c-debat', turns: [], line: 3},
          {title: 'Débat !', turns: [], line: 4},
          {turns: [], line: 5},
        ],
      },
    }));
    const anchors = assign(transcripts, transcripts, volumes, drawing('z0000')).transcripts.map(({transcript}) =>
      transcript.chapters.map(({anchor}) => anchor),
    );
    expect(anchors).toEqual([
      ['c-ouverture-2', 'c-ouverture-3', 'c-debat', 'c-debat-2', undefined],
      ['c-ouverture', 'c-ouverture-2', 'c-debat', 'c-debat-2', undefined],
    ]);
  });
});
