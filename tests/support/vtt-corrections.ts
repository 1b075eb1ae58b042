import fc from 'fast-check';
import {makeCode} from '#core/anchors/code';
import {writeClock} from '#core/formats/cues/clock';
import {writeWebVtt} from '#core/formats/webvtt/write';
import type {Chapter, Ms, Paragraph, Piece, Transcript, Turn} from '#core/model/transcript';

/*
 * Corrections as volunteers make them in a file of captions, and what they did: each word of the file knows the turn it
 * was published in. The oracle compares with that, and never asks the code under test.
 */

export const LABELS = ['Intervenante 1', 'Intervenant 2', 'Modération'] as const;

/** Small words are said by everyone; the others come back now and then, as in any debate. */
const SMALL = 'le la les de des et que qui dans pour ce nous on est pas plus avec sur il y a'.split(' ');
const LARGE = Array.from(
  {length: 260},
  (_, rank) => `mot${'abcdefghijklmnopqrstuvwxyz'[rank % 26]}${Math.floor(rank / 26)}`,
);
const FORMULAS = ['Défavorable.', 'Je vous remercie.', 'La parole est à la salle.'];

const KINDS = [
  ...(['words', 'times', 'all-times', 'merge', 'split', 'insert', 'remove', 'relabel', 'relabel-cue', 'slip'] as const),
] as const;
type Kind = (typeof KINDS)[number];

export const corrections = fc.record({
  seed: fc.nat(1_000_000),
  turns: fc.array(
    fc.tuple(
      fc.nat(2),
      fc.oneof({weight: 1, arbitrary: fc.constant(0)}, {weight: 5, arbitrary: fc.integer({min: 1, max: 90})}),
    ),
    {
      minLength: 4,
      maxLength: 40,
    },
  ),
  edits: fc.array(fc.tuple(fc.constantFrom(...KINDS), fc.nat(9999), fc.nat(9999)), {minLength: 1, maxLength: 10}),
});
export type Corrections = typeof corrections extends fc.Arbitrary<infer C> ? C : never;

/** A word of the file, and the code of the turn it was published in; a new word has none. */
export interface Word {
  readonly text: string;
  readonly from?: string | undefined;
}

interface Cue {
  id: string;
  start: number;
  end: number;
  voice: string;
  words: Word[];
}

/** A generator of numbers that a seed decides (Lehmer). */
function numbers(seed: number): (below: number) => number {
  let state = (seed % 2147483646) + 1;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

/** A published transcript: three voices, parts, paragraphs, marks, formulas. */
export function publishedTranscript({seed, turns}: Pick<Corrections, 'seed' | 'turns'>): Transcript {
  const next = numbers(seed);
  const taken = new Set<string>();
  const say = (length: number) =>
    Array.from({length}, () => (next(2) === 0 ? SMALL[next(SMALL.length)]! : LARGE[next(LARGE.length)]!)).join(' ');
  let start = 0;
  const made = turns.map(([voice, length], index): Turn => {
    const code = makeCode(() => next(1_000_000) / 1_000_000, taken);
    taken.add(code);
    start += 1000 + length * 400;
    const hasStart = index === 0 || next(5) > 0;
    return {
      code,
      label: LABELS[voice]!,
      kind: 'speech',
      ...(hasStart ? {start: start as Ms} : {}),
      paragraphs: length === 0 ? [[{kind: 'words', text: FORMULAS[next(3)]!}]] : paragraphs(say, next, length, start),
      line: 1,
    };
  });
  const third = Math.ceil(made.length / 3);
  const chapters = ['Ouverture', 'Échanges', 'Questions'].map((title, rank): Chapter => ({
    anchor: `c-partie-${rank}`,
    title,
    turns: made.slice(rank * third, (rank + 1) * third),
    line: 1,
  }));
  return {language: 'fr', state: 'reviewed', source: 'recording', chapters};
}

function paragraphs(
  say: (length: number) => string,
  next: (below: number) => number,
  length: number,
  start: number,
): Paragraph[] {
  const first: Piece[] = [{kind: 'words', text: `${say(length)}. `}];
  if (next(3) === 0) first.push({kind: 'title', text: say(2)}, {kind: 'words', text: ` ${say(1)} `});
  if (next(3) === 0) first.push({kind: 'event', name: 'rires'});
  first.push({kind: 'words', text: ` ${say(2)}.`});
  if (length < 30) return [first];
  return [
    first,
    [
      {kind: 'time', at: (start + 900) as Ms},
      {kind: 'words', text: ` ${say(12)}.`},
    ],
  ];
}

/** The captions of a transcript, corrected: their text, and the words in it in order, by the turn that they come from. */
export function correct(
  transcript: Transcript,
  {seed, edits}: Pick<Corrections, 'seed' | 'edits'>,
): {file: string; words: Word[]; done: Kind[]} {
  const cues = parse(writeWebVtt(transcript)!);
  const next = numbers(seed + 7);
  const done: Kind[] = [];
  for (const [kind, pick, other] of edits) {
    if (cues.length < 3) break;
    EDITS[kind](cues, pick % cues.length, other, next);
    done.push(kind);
  }
  cues.sort((a, b) => a.start - b.start);
  return {file: write(cues), words: cues.flatMap(({words}) => words), done};
}

function parse(file: string): Cue[] {
  let code = '';
  return file
    .trimEnd()
    .split('\n\n')
    .slice(1)
    .map((block): Cue => {
      const [id = '', times = '', ...lines] = block.split('\n');
      const [start, end] = times.split(' --> ').map(toMs);
      const [, voice = '', text = ''] = /^<v ([^>]*)>([^]*)$/.exec(lines.join('\n'))!;
      code = /^t-(\w{5})/.exec(id)![1]!;
      return {id, start: start!, end: end!, voice, words: text.split(/\s+/).map((word) => ({text: word, from: code}))};
    });
}

function toMs(time: string): number {
  const [hours, minutes, seconds] = time.split(':').map(Number);
  return Math.round(((hours! * 60 + minutes!) * 60 + seconds!) * 1000);
}

function write(cues: readonly Cue[]): string {
  const blocks = cues.map(({id, start, end, voice, words}) =>
    [
      ...(id === '' ? [] : [id]),
      `${writeClock(start as Ms, '.')} --> ${writeClock(end as Ms, '.')}`,
      `<v ${voice}>${words.map(({text}) => text).join(' ')}`,
    ].join('\n'),
  );
  return `${['WEBVTT', ...blocks].join('\n\n')}\n`;
}

/** All cues of the turn of one. */
function turnOf(cues: readonly Cue[], at: number): Cue[] {
  const code = cues[at]!.words[0]?.from;
  return code === undefined ? [cues[at]!] : cues.filter(({words}) => words[0]?.from === code);
}

const EDITS: Record<Kind, (cues: Cue[], at: number, other: number, next: (below: number) => number) => void> = {
  words(cues, at, other, next) {
    const {words} = cues[at]!;
    for (let count = 1 + (other % 3); count > 0; count--) {
      words[next(words.length)] = {text: `nouveau${next(1000)}`};
    }
  },
  times(cues, at, other) {
    const cue = cues[at]!;
    cue.start = Math.min(cue.start + (other % 200), cue.end);
  },
  'all-times'(cues, at, other) {
    for (const cue of cues.slice(at)) [cue.start, cue.end] = [cue.start + other, cue.end + other];
  },
  merge(cues, at) {
    const [cue, following] = [cues[at]!, cues[at + 1]];
    if (!following) return;
    cue.words.push(...following.words);
    cue.end = Math.max(cue.end, following.end);
    cues.splice(at + 1, 1);
  },
  split(cues, at, other) {
    const cue = cues[at]!;
    if (cue.words.length < 2) return;
    const middle = (cue.start + cue.end) >> 1;
    const words = cue.words.splice(1 + (other % (cue.words.length - 1)));
    cues.splice(at + 1, 0, {...cue, id: other % 2 === 0 ? '' : cue.id, start: middle, words});
    cue.end = middle;
  },
  insert(cues, at, other, next) {
    const {end} = cues[at]!;
    const start = Math.min(end, cues[at + 1]?.start ?? end);
    const words = Array.from({length: 1 + (other % 25)}, () => ({text: LARGE[next(LARGE.length)]!}));
    cues.splice(at + 1, 0, {id: '', start, end: start + 500, voice: LABELS[other % 3]!, words});
  },
  remove(cues, at) {
    const gone = new Set(turnOf(cues, at));
    if (gone.size === cues.length) return;
    cues.splice(0, cues.length, ...cues.filter((cue) => !gone.has(cue)));
  },
  relabel(cues, at, other) {
    for (const cue of turnOf(cues, at)) cue.voice = LABELS[other % 3]!;
  },
  'relabel-cue'(cues, at, other) {
    cues[at]!.voice = LABELS[other % 3]!;
  },
  /** A program numbered cues again: each bears the name of the one before. */
  slip(cues, at) {
    for (let index = cues.length - 1; index > at; index--) cues[index]!.id = cues[index - 1]!.id;
  },
};
