import type {Declaration} from '../../src/core/anchors/declaration';
import {declare} from '../../src/core/anchors/declare';
import type {Salt} from '../../src/core/anchors/hash';
import {publish} from '../../src/core/anchors/publish';
import type {SourceFile} from '../../src/core/archive/archive';
import type {Chapter, Turn} from '../../src/core/model/transcript';
import {type Ledgers, NO_LEDGER, toInput, written} from './ledgers';
import type {TestPerson} from './people';
import {folderOf, sessionFiles, type TestSession} from './session';

/** The first sessions and the records made for the tests, which the history changes one step after the other. */
export interface SmallWorld {
  sessions: TestSession[];
  people: ReadonlyMap<string, TestPerson>;
  records: Map<string, string>;
  ledgers: Ledgers;
  readonly newCode: () => string;
  readonly newSalt: () => Salt;
}

export function filesOf({records, sessions, people}: SmallWorld): SourceFile[] {
  return [
    ...[...records].map(([path, text]) => ({path, text})),
    ...sessions.flatMap((session) => sessionFiles(session, people)),
  ];
}

export function put({records}: SmallWorld, {path, text}: SourceFile): void {
  records.set(path, text);
}

export function publishAll(world: SmallWorld, day: string): void {
  world.ledgers = written(world.ledgers, publish(toInput(filesOf(world), world.ledgers), day, world.newSalt));
}

/** What a maintainer's command does: the ledgers take the declaration, transcripts lose what it withdraws. */
export function declareChange(world: SmallWorld, declaration: Declaration, day: string): void {
  const declared = declare(toInput(filesOf(world), world.ledgers), declaration, day, world.newSalt);
  if (declared.refusals.length > 0) throw new Error(declared.refusals.join('\n'));
  world.ledgers = written(world.ledgers, declared);
  world.sessions = world.sessions.map((session) => {
    const file = `${folderOf(session)}/transcription.md`;
    const transcript = declared.transcripts.find((placed) => placed.file === file)?.transcript;
    return transcript ? {...session, transcript} : session;
  });
}

export function emptyWorld(given: Pick<SmallWorld, 'sessions' | 'people' | 'newCode' | 'newSalt'>): SmallWorld {
  return {...given, records: new Map(), ledgers: NO_LEDGER};
}

export function turnsOf({transcript}: TestSession): Turn[] {
  return transcript.chapters.flatMap(({turns}) => turns);
}

export function editChapters(world: SmallWorld, rank: number, edit: (chapter: Chapter) => Chapter): void {
  const session = world.sessions[rank]!;
  const chapters = session.transcript.chapters.map(edit).filter(({turns}) => turns.length > 0);
  world.sessions[rank] = {...session, transcript: {...session.transcript, chapters}};
}

/** Puts turns in the place of one; none takes it away. */
export function replaceTurn(world: SmallWorld, rank: number, code: string, ...turns: readonly Turn[]): void {
  editChapters(world, rank, (chapter) => ({
    ...chapter,
    turns: chapter.turns.flatMap((turn) => (turn.code === code ? turns : [turn])),
  }));
}

export function addTurns(world: SmallWorld, rank: number, ...turns: readonly Turn[]): void {
  const last = world.sessions[rank]!.transcript.chapters.at(-1);
  editChapters(world, rank, (chapter) =>
    chapter === last ? {...chapter, turns: [...chapter.turns, ...turns]} : chapter,
  );
}
