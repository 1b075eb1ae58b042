import {identityOf, type Voice} from '#core/archive/voices';
import {namesOf} from '#core/anchors/names';
import type {Volume} from '#core/anchors/register';
import type {Imported} from '#core/formats/imported';
import type {InFormat} from '#core/formats/list';
import {absentDrafts, withoutTurns} from '#core/import/absent-drafts';
import {isPublished, keepKnownCodes} from '#core/import/file-codes';
import {keepDrafts} from '#core/import/keep-drafts';
import {outcomeOf, type Outcome} from '#core/import/outcome';
import {isOwnExport} from '#core/import/own-export';
import {type Replaced, replaceTranscript} from '#core/import/replace';
import type {SpeakerOf} from '#core/import/spoken';
import type {Chapter, Transcript, Turn} from '#core/model/transcript';

/** Where the words of a file go. */
export interface Destination {
  readonly session: string;
  readonly voices: ReadonlyMap<string, Voice>;
  /** What is there already. */
  readonly before: Transcript | undefined;
  readonly volumes: readonly Volume[];
}

/** The transcript that a session gets, and what became of the one that was there. */
export interface ImportedTranscript {
  readonly transcript: Transcript;
  readonly outcome: Outcome | undefined;
}

/** What a file that says nothing of itself is taken for: the least that can be promised. */
const DEFAULTS = {language: 'fr', state: 'machine', source: 'recording'} as const;

/** A file whose names are all declared → the transcript of its session. A code stays with its words and its speaker. */
export function importTranscript(
  imported: Imported,
  format: InFormat,
  {session, voices, before, volumes}: Destination,
): ImportedTranscript {
  const speakerOf = (label: string) => {
    const voice = voices.get(label);
    return voice ? identityOf(label, voice) : label;
  };
  const ledgers = {volumes, names: namesOf(volumes), session};
  const file = format.losses.includes('question kind') ? {...imported, chapters: asked(imported, voices)} : imported;
  if (!before) {
    const chapters = keepKnownCodes(file.chapters, ledgers, speakerOf);
    return {transcript: {...DEFAULTS, ...imported.record, chapters}, outcome: undefined};
  }
  const drafts = before.chapters.flatMap(({turns}) => turns.filter(({code}) => !isPublished(code, volumes)));
  const {replaced, absent} = replaceOrLeave(before, file, {format, drafts, speakerOf});
  const {transcript, left} = keepDrafts(replaced, before, absent);
  const outcome = outcomeOf(replaced, before, left);
  // A code that the transcript had lost may come back with its words: the ledger is asked.
  const mine = new Set(before.chapters.flatMap(({turns}) => turns.flatMap(({code}) => code ?? [])));
  const chapters = keepKnownCodes(transcript.chapters, ledgers, speakerOf, mine);
  return {transcript: {...transcript, chapters}, outcome};
}

interface About {
  readonly format: InFormat;
  readonly drafts: readonly Turn[];
  readonly speakerOf: SpeakerOf;
}

/** Drafts are no part of what a file of ours replaces, except those that someone wrote in it. */
function replaceOrLeave(
  before: Transcript,
  file: Imported,
  {format, drafts, speakerOf}: About,
): {replaced: Replaced; absent: ReadonlySet<Turn>} {
  const published = withoutTurns(before, new Set(drafts));
  if (drafts.length === 0 || !isOwnExport(file, format, published))
    return {replaced: replaceTranscript(before, file, format, speakerOf), absent: new Set()};
  const replaced = replaceTranscript(published, file, format, speakerOf);
  const absent = absentDrafts(drafts, replaced, speakerOf);
  if (absent.size === drafts.length) return {replaced, absent};
  const held = withoutTurns(before, absent);
  return {replaced: replaceTranscript(held, file, format, speakerOf, published), absent};
}

/** Who is declared as a question of the room asks one; only the archive's own formats say so of a turn. */
function asked({chapters}: Imported, voices: ReadonlyMap<string, Voice>): Chapter[] {
  return chapters.map((chapter) => ({
    ...chapter,
    turns: chapter.turns.map((turn): Turn => {
      const voice = voices.get(turn.label);
      return voice?.kind === 'role' && voice.name === 'Question de la salle' ? {...turn, kind: 'question'} : turn;
    }),
  }));
}
