import path from 'node:path';
import type {PlacedTranscript} from '#core/anchors/places';
import {checkGate} from '#core/anchors/gate';
import {ledgerPath, wordsPath} from '#core/anchors/register';
import type {Session} from '#core/archive/archive';
import {identityOf, voicesOf, type Voice} from '#core/archive/voices';
import {checkChapters} from '#core/formats/archive-markdown/check';
import {readTranscript} from '#core/formats/archive-markdown/read';
import {writeTranscript} from '#core/formats/archive-markdown/write';
import type {InFormat} from '#core/formats/list';
import {checkWithdrawn, isPublished} from '#core/import/file-codes';
import {importTranscript} from '#core/import/import-transcript';
import {tellOutcome, type ToldOutcome} from '#core/import/tell-outcome';
import {undeclaredVoices, withDeclaredNames, type Undeclared} from '#core/import/voices';
import type {Transcript} from '#core/model/transcript';
import {inFile, type FoundProblem, type Problem} from '#core/problem';
import {askedSessions} from './asked-sessions';
import {changeFiles} from './change-files';
import {DISK, type Disk} from './disk';
import {loadImport} from './load-import';
import {Refusal} from './lock';
import {readArchive, type LoadedArchive} from './read-archive';

export interface ImportRequest {
  /** As someone typed it: problems name it so. */
  readonly file: string;
  /** The folder that its path starts from. */
  readonly from: string;
  readonly session: string;
  /** The id of a format, when it is not to be recognised. */
  readonly format?: string | undefined;
  /** Put the words in the place of those that are there. */
  readonly replaces?: boolean | undefined;
  /** Say what would be, and write nothing. */
  readonly isTrial?: boolean | undefined;
}

/** What an import came to. Without `written`, the archive is as it was. */
export interface ImportedFile {
  readonly format?: InFormat;
  /** The bytes are not UTF-8: they were read as those of French Windows. */
  readonly isGuessed?: boolean;
  /** Why nothing can be written. */
  readonly problems: readonly Problem[];
  /** Voices to declare first, and where. */
  readonly undeclared?: readonly Undeclared[];
  readonly record?: {readonly file: string; readonly hasVoices: boolean};
  readonly turns?: number;
  /** What became of the transcript that was there. */
  readonly told?: ToldOutcome | undefined;
  /** What the gate says of the result: someone decides. */
  readonly toDecide?: readonly Problem[];
  /** The transcript that was, or would be, written; nothing when it is already so. */
  readonly written?: string | undefined;
}

/**
 * A file of any format → the transcript of a session, whole or not at all.
 *
 * @throws {Refusal} when the session or the file is none, or when a transcript is there that nobody asked to replace
 */
export async function importFile(siteDir: string, request: ImportRequest, disk: Disk = DISK): Promise<ImportedFile> {
  const whole = path.resolve(request.from, request.file);
  return changeFiles<ImportedFile>(
    siteDir,
    async () => {
      const archive = await readArchive(siteDir);
      const [id] = askedSessions([request.session], archive.gate);
      const destination = destinationOf(archive, id!);
      if ('problems' in destination) return unchanged(destination);
      if (destination.before && !request.replaces) throw new Refusal(alreadyThere(destination.file));
      const {value: loaded, problems} = await loadImport(whole, request.format);
      if (!loaded) return unchanged({problems: inFile(request.file, problems)});
      const result = {format: loaded.format, isGuessed: loaded.isGuessed};
      const names = [...destination.voices.keys()];
      const read = loaded.format.read(loaded.text, names);
      if (!read.value) return unchanged({...result, problems: inFile(request.file, read.problems)});
      const imported = {...read.value, chapters: withDeclaredNames(read.value.chapters, names)};
      const wrong = [
        ...checkChapters(imported.chapters).filter(isOfFile),
        ...checkWithdrawn(imported.chapters, archive.register.volumes),
      ];
      const undeclared = undeclaredVoices(imported.chapters, imported.unknownVoices, names);
      if (wrong.length + undeclared.length > 0) {
        const record = {file: destination.session.file, hasVoices: destination.session.voices.length > 0};
        return unchanged({...result, problems: inFile(request.file, wrong), undeclared, record});
      }
      const {transcript, outcome} = importTranscript(imported, loaded.format, {
        ...destination,
        session: id!,
        volumes: archive.register.volumes,
      });
      const text = writeTranscript(transcript);
      const again = readTranscript(text);
      if (!again.value || again.problems.length > 0)
        return unchanged({...result, problems: inFile(destination.file, again.problems)});
      const turns = again.value.chapters.flatMap((chapter) => chapter.turns);
      const isSame = destination.before !== undefined && writeTranscript(destination.before) === text;
      return {
        changes: request.isTrial || isSame ? [] : [{path: destination.file, text}],
        result: {
          ...result,
          problems: [],
          turns: turns.length,
          told: outcome && tellOutcome(outcome, turns, (code) => isPublished(code, archive.register.volumes)),
          toDecide: gateSays(archive, destination, id!, again.value),
          written: isSame ? undefined : destination.file,
        },
      };
    },
    disk,
  );
}

function unchanged(result: ImportedFile): {changes: []; result: ImportedFile} {
  return {changes: [], result};
}

/** A code that a file bears twice is kept for its first turn. */
function isOfFile({rule}: FoundProblem): boolean {
  return rule !== 'transcript/duplicate-code';
}

interface Destination {
  readonly session: Session;
  readonly voices: ReadonlyMap<string, Voice>;
  /** The file of the transcript, there or not. */
  readonly file: string;
  readonly before: Transcript | undefined;
}

/** Where the words of a session go; what is wrong there, when it cannot be read. */
function destinationOf(
  {archive, contentProblems, register}: LoadedArchive,
  id: string,
): Destination | {problems: Problem[]} {
  const session = archive.sessions.find((each) => each.id === id);
  const placed = archive.transcripts.find((each) => each.session === id);
  const file = placed?.file ?? session?.file.replace(/[^/]+$/, 'transcription.md');
  const isUnread = !session || (placed && !placed.transcript);
  if (register.problems.length > 0) return {problems: [...register.problems]};
  if (isUnread || file === undefined) {
    const folder = `-${id}/`;
    return {problems: contentProblems.filter((problem) => problem.file.includes(folder))};
  }
  return {session, file, voices: voicesOf(session, archive.people), before: placed?.transcript};
}

function alreadyThere(file: string): string {
  return `Cette séance a déjà sa transcription, ${file}\u00A0: rien n’a été écrit. Pour la remplacer en gardant les adresses de ses passages, ajoutez «\u00A0--remplacer\u00A0»\u202F; avec «\u00A0--essai\u00A0» en plus, vous verrez d’abord ce que cela donnerait.`;
}

/** What the gate will say of this session, once the transcript is written. */
function gateSays(
  {gate, register}: LoadedArchive,
  {file, voices}: Destination,
  session: string,
  transcript: Transcript,
): Problem[] {
  const placed: PlacedTranscript = {
    session,
    file,
    transcript,
    speakers: Object.fromEntries([...voices].map(([label, voice]) => [label, identityOf(label, voice)])),
  };
  const transcripts = [...gate.transcripts.filter((each) => each.session !== session), placed];
  const own = register.volumes.filter((volume) => volume.session === session);
  const files = new Set([file, ...own.flatMap(({name}) => [ledgerPath(name), wordsPath(name)])]);
  return checkGate({...gate, transcripts}, register).filter((problem) => files.has(problem.file));
}
