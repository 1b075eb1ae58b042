import type {Sitting} from '../../src/core/formats/nosdeputes/read';
import type {Chapter, Paragraph, Turn} from '../../src/core/model/transcript';
import {seeded} from './random';

/** Turns and words of the real sittings, in their order: generated ones have the same shape. */
const SHAPES = [
  [280, 41544],
  [127, 16058],
  [335, 18566],
  [865, 63615],
  [487, 37198],
  [541, 41091],
  [346, 28341],
  [444, 28948],
  [589, 50439],
  [208, 25933],
  [101, 16595],
  [147, 23097],
  [220, 28800],
  [431, 24924],
  [791, 38299],
  [779, 27906],
  [647, 32964],
  [1077, 30244],
  [390, 16833],
  [44, 3268],
  [159, 11243],
  [541, 23730],
  [325, 15725],
] as const;

const LINKS = 'le la les de des et à un une que qui dans pour sur ce cette nous vous est sont pas plus par avec'.split(
  ' ',
);
const SYLLABLES = 'ba ce di fo gu la mé ni po ra su té va chi bre gno lle sson tri plu'.split(' ');
/** What the journeys of search ask for. */
const LOOKED_FOR = ['commission', 'travail'];
const [TURNS_IN_A_CHAPTER, SPEAKERS] = [60, 30];
/** Words: the history of the world (history.ts) looks for long turns of several paragraphs in its first session. */
const PARAGRAPH = 40;

/** Sittings of invented words: the shape of the real ones, when those are not there. Nobody said any of it. */
export function generateSittings(): Sitting[] {
  const random = seeded(23);
  const below = (limit: number) => Math.floor(random() * limit);
  const invent = (syllables: number) =>
    Array.from({length: syllables}, () => SYLLABLES[below(SYLLABLES.length)]).join('');
  // Few words are frequent and many rare, as in any language: size and compression depend on it.
  const vocabulary = [...LOOKED_FOR, ...Array.from({length: 6000}, () => invent(2 + below(3)))];
  const word = () => {
    const kind = random();
    if (kind < 0.45) return LINKS[below(LINKS.length)]!;
    // Some words are said once only: what is withdrawn must take them away.
    return kind < 0.46 ? invent(6) : vocabulary[below(1 + below(vocabulary.length))]!;
  };
  const sentence = (count: number) => {
    const text = Array.from({length: count}, word).join(' ');
    return `${text[0]!.toUpperCase()}${text.slice(1)}.`;
  };
  const paragraph = (count: number): Paragraph => {
    const sentences = Array.from({length: Math.ceil(count / 18)}, () => sentence(Math.min(18, count)));
    return [{kind: 'words', text: sentences.join(' ')}];
  };
  const turn = (mean: number): Turn => {
    const count = Math.max(3, Math.round(-Math.log(1 - random()) * mean));
    const paragraphs = Array.from({length: Math.ceil(count / PARAGRAPH)}, () => paragraph(Math.min(PARAGRAPH, count)));
    return {label: `Intervenante ${1 + below(1 + below(SPEAKERS))}`, kind: 'speech', paragraphs, line: 1};
  };
  return SHAPES.map(([turns, words], index) => {
    const all = Array.from({length: turns}, () => turn(words / turns));
    const chapters = Array.from({length: Math.ceil(turns / TURNS_IN_A_CHAPTER)}, (_, rank): Chapter => {
      const own = all.slice(rank * TURNS_IN_A_CHAPTER, (rank + 1) * TURNS_IN_A_CHAPTER);
      return {title: `Partie ${rank + 1}`, anchor: `c-partie-${rank + 1}`, turns: own, line: 1};
    });
    return {
      transcript: {language: 'fr', state: 'machine', source: 'synthetic-voice', chapters},
      title: `paroles inventées n° ${index + 1}`,
      subjects: ['Paroles inventées'],
      date: `2022-01-${String(index + 1).padStart(2, '0')}`,
      time: '19:00',
      place: 'Salle de test',
      speakers: [...new Set(all.map(({label}) => label))].map((label) => ({label, slug: '', functions: []})),
    };
  });
}
