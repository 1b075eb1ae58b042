import {stringify} from 'yaml';
import type {SourceFile} from '../../src/core/archive/archive';
import {wordsOf} from '../../src/core/formats/archive-markdown/words-of';
import {writeTranscript} from '../../src/core/formats/archive-markdown/write';
import type {Sitting} from '../../src/core/formats/nosdeputes/read';
import type {Chapter, Ms, Transcript, Turn} from '../../src/core/model/transcript';
import type {TestPerson} from './people';
import {recordingsOf} from './recordings';
import {SOURCE, sourced} from './records';

/** Ranks 1 to 4 are those of the real sessions. */
const RANKS_TAKEN = 4;
const WORDS_A_MINUTE = 150;

/** A session of the test world, as a value that the history changes. */
export interface TestSession {
  readonly rank: number;
  readonly slug: string;
  readonly sitting: Sitting;
  readonly transcript: Transcript;
}

/** The session of a sitting, with computed times and with codes. */
export function makeSession(n: number, sitting: Sitting, newCode: () => string): TestSession {
  const {transcript} = sitting;
  return {
    rank: n + RANKS_TAKEN,
    slug: `seance-de-test-${n}`,
    sitting,
    transcript: {...transcript, chapters: timed(transcript.chapters, newCode)},
  };
}

/** Each turn starts once the words before it are said, at 150 words a minute: whole seconds. */
function timed(chapters: readonly Chapter[], newCode: () => string): Chapter[] {
  let words = 0;
  const now = () => (Math.round((60 * words) / WORDS_A_MINUTE) * 1000) as Ms;
  return chapters.map((chapter) => {
    const start = now();
    const turns = chapter.turns.map((turn): Turn => {
      const placed = {...turn, code: newCode(), start: now()};
      words += wordsOf(turn).split(/\s+/).length;
      return placed;
    });
    return {...chapter, start, turns};
  });
}

export function folderOf({rank, slug}: Pick<TestSession, 'rank' | 'slug'>): string {
  return `docs/seances/${rank}-${slug}`;
}

/** Its record, its summary and its words, as files. */
export function sessionFiles(session: TestSession, people: ReadonlyMap<string, TestPerson>): SourceFile[] {
  const folder = folderOf(session);
  return [
    {
      path: `${folder}/seance.yaml`,
      text: stringify(recordOf(session, people), {lineWidth: 0, aliasDuplicateObjects: false}),
    },
    {path: `${folder}/resume.md`, text: `Une séance du monde de test, faite par les tests. [@${SOURCE}]\n`},
    {path: `${folder}/transcription.md`, text: writeTranscript(session.transcript)},
  ];
}

function recordOf({rank, slug, sitting, transcript}: TestSession, people: ReadonlyMap<string, TestPerson>) {
  const labels = [...new Set(transcript.chapters.flatMap(({turns}) => turns.map(({label}) => label)))];
  const functions = new Map(sitting.speakers.map((speaker) => [speaker.label, speaker.functions.join(', ')]));
  const present = new Map(
    labels.flatMap((label) => (people.has(label) ? [[people.get(label)!.id, label] as const] : [])),
  );
  return {
    rank: sourced(String(rank)),
    title: sourced(
      `Séance de test ${slug.replace(/\D+/g, '')}\u00A0: ${sitting.subjects[0] ?? sitting.title}`,
      `monde de test, fait par les tests\u00A0; les heures des tours sont calculées à ${WORDS_A_MINUTE} mots par minute`,
    ),
    date: sourced(sitting.date),
    time: sourced(sitting.time),
    place: sourced(sitting.place),
    themes: sourced(['acces-aux-droits']),
    people: [...present].map(([id, label]) => ({
      person: id,
      role: 'speaker',
      ...(functions.get(label) ? {as: functions.get(label)} : {}),
      presence: 'confirmed',
      certainty: 'stated',
      sources: [SOURCE],
    })),
    voices: labels.flatMap((label) => {
      const person = people.get(label);
      if (person?.name === label) return [];
      return [person ? {label, person: person.id} : {label, role: label}];
    }),
    accounts: [],
    ...recordingsOf(rank - RANKS_TAKEN),
  };
}
