import type {TurnContext} from '#core/formats/turn-context';
import {ImpreciseDate} from '#core/model/imprecise-date';
import {EVENTS, type Ms, type Transcript} from '#core/model/transcript';

const at = (seconds: number) => (seconds * 1000) as Ms;
const words = (text: string) => ({kind: 'words' as const, text});

/** A transcript that has every field, each unlike what a reader puts where nothing is said. */
export const FULL: Transcript = {
  language: 'oc',
  state: 'reviewed-twice',
  source: 'stenography',
  chapters: [
    {
      line: 0,
      turns: [{label: 'Intervenant·e 1', kind: 'speech', line: 0, paragraphs: [[words('Avant le premier titre.')]]}],
    },
    {
      anchor: 'c-ouverture',
      title: 'Ouverture',
      start: at(1),
      line: 0,
      turns: [
        {
          code: '7f3k2',
          label: 'Intervenante 2',
          kind: 'speech',
          start: 12_345 as Ms,
          line: 0,
          paragraphs: [
            [words('Premier paragraphe, '), {kind: 'title', text: 'Un titre'}, words(' et un mot '), {kind: 'doubt'}],
            [{kind: 'time', at: at(65)}, words(' Second paragraphe.')],
          ],
        },
        {
          code: '12e45',
          label: 'Question de la salle',
          kind: 'question',
          start: at(70),
          line: 0,
          paragraphs: EVENTS.map((name) => [words('Un bruit '), {kind: 'event', name}]),
        },
      ],
    },
    {
      title: 'Suite',
      line: 0,
      turns: [{label: 'Intervenante 2', kind: 'speech', line: 0, paragraphs: [[words('Fin.')]]}],
    },
  ],
};

/** A session of nobody. */
export const CONTEXT: TurnContext = {
  session: {
    id: '1-premiere-rencontre',
    title: 'Première « rencontre » & <suite>',
    date: ImpreciseDate.parse('2022-10-25'),
    place: 'Salle des fêtes, Paris 11e',
  },
  root: 'https://archive.example/base/',
  archive: 'Archive d’exemple',
};
