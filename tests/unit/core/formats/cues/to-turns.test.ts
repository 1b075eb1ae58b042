import {describe, expect, it} from 'vitest';
import {wordsOf} from '#core/formats/archive-markdown/words-of';
import type {Cue} from '#core/formats/cues/cue';
import {readMarks, slashesFor} from '#core/formats/cues/marks';
import {toChapters, UNKNOWN_VOICE} from '#core/formats/cues/to-turns';
import type {Ms, Turn} from '#core/model/transcript';

interface Said {
  readonly voice?: string;
  readonly code?: string;
  readonly start?: number;
  readonly end?: number;
}

/** Cues of a second each, one after the other unless they say otherwise. */
const cues = (...list: (Said & {text: string})[]): Cue[] =>
  list.map(({start, end, ...rest}, index) => ({
    start: (start ?? index * 1000) as Ms,
    end: (end ?? (start ?? index * 1000) + 1000) as Ms,
    ...rest,
    line: index + 1,
  }));
const turnsOf = (...list: Cue[]): readonly Turn[] => toChapters({cues: list}).flatMap(({turns}) => turns);
const shown = (turns: readonly Turn[]) => turns.map((turn) => `${turn.label}: ${wordsOf(turn)}`);
const a = {voice: 'A'};
const b = {voice: 'B'};

describe('cues become turns', () => {
  it('one for each voice that speaks on', () => {
    const turns = turnsOf(
      ...cues({...a, text: 'Un'}, {...a, text: 'deux.\n Trois.'}, {...b, text: 'Non.'}, {...a, text: 'Si.'}),
    );
    expect(shown(turns)).toEqual(['A: Un deux. Trois.', 'B: Non.', 'A: Si.']);
    expect(turns.map(({start, line}) => [start, line])).toEqual([
      [0, 1],
      [2000, 3],
      [3000, 4],
    ]);
  });

  it('a cue without voice is by who knows whom where each cue names its own, else it goes on', () => {
    const list = cues({...a, text: 'Un.'}, {text: 'Deux.'}, {...b, text: 'Trois.'}, {text: 'Quatre.'});
    const told = toChapters({cues: list, namesEach: true}).flatMap(({turns}) => turns);
    expect(shown(told)).toEqual(['A: Un.', `${UNKNOWN_VOICE}: Deux.`, 'B: Trois.', `${UNKNOWN_VOICE}: Quatre.`]);
    expect(shown(turnsOf(...list))).toEqual(['A: Un. Deux.', 'B: Trois. Quatre.']);
  });

  it('in the order of their starts, those that start together as the file has them; none for empty ones', () => {
    const list = cues(
      {...a, text: 'Après.', start: 5000},
      {...b, text: ' ', start: 0},
      {...b, text: 'Avant.', start: 100, end: 9000},
      {...a, text: 'Ensemble.', start: 100},
    );
    expect(shown(turnsOf(...list))).toEqual(['B: Avant.', 'A: Ensemble.\n\nAprès.']);
    expect(toChapters({cues: []})).toEqual([]);
  });

  it('of nobody known when the file names no one', () => {
    expect(shown(turnsOf(...cues({text: 'Un.'}, {text: 'Deux.'})))).toEqual([`${UNKNOWN_VOICE}: Un. Deux.`]);
  });

  it('going on without a name, in a file that names voices when they change', () => {
    expect(
      shown(turnsOf(...cues({text: 'Qui ?'}, {...a, text: 'Un.'}, {text: 'Deux.'}, {...b, text: 'Trois.'}))),
    ).toEqual([`${UNKNOWN_VOICE}: Qui ?`, 'A: Un. Deux.', 'B: Trois.']);
  });

  it('of nobody known without a name, in a file that names voices on each cue', () => {
    expect(
      shown(turnsOf(...cues({...a, text: 'Un.'}, {...a, text: 'Deux.'}, {text: 'Qui ?'}, {...a, text: 'Trois.'}))),
    ).toEqual(['A: Un. Deux.', `${UNKNOWN_VOICE}: Qui ?`, 'A: Trois.']);
  });
});

describe('codes of our own export', () => {
  const codes = (...list: Cue[]) => turnsOf(...list).map(({code, label}) => [label, code]);

  it('part two turns of one voice, and join what someone cut or added', () => {
    const list = cues(
      {...a, code: 'aaaaa', text: 'Un'},
      {...a, text: 'ajouté'},
      {...a, code: 'aaaaa', text: 'deux.'},
      {...a, code: 'bbbbb', text: 'Trois.'},
    );
    expect(codes(...list)).toEqual([
      ['A', 'aaaaa'],
      ['A', 'bbbbb'],
    ]);
    expect(codes(...cues({...b, text: 'Ajouté'}, {...b, code: 'bbbbb', text: 'devant.'}))).toEqual([['B', 'bbbbb']]);
  });

  it('are given once, to the first turn that bears them', () => {
    const list = cues(
      {...a, code: 'aaaaa', text: 'Un'},
      {...b, code: 'aaaaa', text: 'autre'},
      {...a, code: 'aaaaa', text: 'deux.'},
      {...a, code: 'bbbbb', text: 'Trois.'},
    );
    expect(codes(...list)).toEqual([
      ['A', 'aaaaa'],
      ['B', undefined],
      ['A', undefined],
      ['A', 'bbbbb'],
    ]);
  });
});

describe('paragraphs', () => {
  const paragraphsOf = (...list: Cue[]) => turnsOf(...list)[0]!.paragraphs;

  it('begin after a sentence and two seconds of silence, with their time', () => {
    const list = cues(
      {text: 'Un.', end: 900},
      {text: '« Deux ! »', start: 2899, end: 3000},
      {text: 'trois', start: 5000, end: 5100},
      {text: 'quatre', start: 9000},
    );
    expect(paragraphsOf(...list)).toEqual([
      [{kind: 'words', text: 'Un. « Deux ! »'}],
      [
        {kind: 'time', at: 5000},
        {kind: 'words', text: ' trois quatre'},
      ],
    ]);
  });

  it('do not begin while someone is still heard', () => {
    const list = cues(
      {text: 'Un.', end: 8000},
      {text: 'Deux.', end: 2000},
      {text: 'Trois.', start: 7000},
      {text: 'Quatre.', start: 10_000},
    );
    expect(paragraphsOf(...list)).toHaveLength(2);
  });

  it('begin after the first sentence that goes beyond 600 characters', () => {
    const long = 'mot '.repeat(150).trim();
    const list = cues({text: `${long} et`}, {text: 'encore. [rires]'}, {text: 'Suite.'}, {text: 'Fin.'});
    expect(paragraphsOf(...list).map((pieces) => pieces[0]!.kind)).toEqual(['words', 'time']);
    expect(paragraphsOf(...list)[1]).toContainEqual({kind: 'words', text: ' Suite. Fin.'});
  });

  it('begin without any full stop: after five seconds of silence, after two beyond 600 characters, anywhere beyond 1,200', () => {
    const words = 'mot '.repeat(10).trim();
    const starts = (list: Cue[]) =>
      paragraphsOf(...list).map(([first]) => (first?.kind === 'time' ? first.at : undefined));
    expect(starts(cues({text: 'un'}, {text: 'deux', start: 5999}, {text: 'trois', start: 11_999}))).toEqual([
      undefined,
      11_999,
    ]);
    // Twenty minutes of a machine that writes no full stop, and leaves no silence.
    const track = cues(
      ...Array.from({length: 400}, (_, rank) => ({text: words, start: rank * 3000, end: rank * 3000 + 4000})),
    );
    const told = starts(track);
    expect(told).toHaveLength(13);
    expect(told.slice(0, 3)).toEqual([undefined, 93_000, 186_000]);
    // Two seconds of silence before the twenty-first, when 799 characters are said; before the third, 79.
    const silentBefore = (silent: number) =>
      track.map((cue, rank) => (rank === silent ? {...cue, start: (cue.start + 3000) as Ms} : cue));
    expect(starts(silentBefore(20))[1]).toBe(63_000);
    expect(starts(silentBefore(2))[1]).toBe(93_000);
  });

  it('hold sounds between round brackets too, as other files write them, and no other remark', () => {
    expect(readMarks('Oui (Rires.) (rires) (bas) \\(rires)')).toEqual([
      {kind: 'words', text: 'Oui '},
      {kind: 'event', name: 'rires'},
      {kind: 'words', text: ' '},
      {kind: 'event', name: 'rires'},
      {kind: 'words', text: ' (bas) (rires)'},
    ]);
    for (const words of ['a (rires) b', 'a \\(rires)', 'a (Rires.)', 'a [rires) (rires]']) {
      const written = slashesFor(words, () => false).reduceRight(
        (text, {at, slashes}) => text.slice(0, at) + slashes + text.slice(at),
        words,
      );
      expect(readMarks(written)).toEqual([{kind: 'words', text: words}]);
    }
  });

  it('hold sounds and doubts as marks', () => {
    expect(paragraphsOf(...cues({text: '[?] mot [?] [Rires] \\[rires] \\\\[silence] [sic] \\ ['}))).toEqual([
      [
        {kind: 'words', text: '[?] mot '},
        {kind: 'doubt'},
        {kind: 'words', text: ' '},
        {kind: 'event', name: 'rires'},
        {kind: 'words', text: ' [rires] \\'},
        {kind: 'event', name: 'silence'},
        {kind: 'words', text: ' [sic] \\ ['},
      ],
    ]);
  });
});
