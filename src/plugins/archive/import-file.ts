import {checkChapters} from '#core/formats/archive-markdown/check';
import {readTranscript} from '#core/formats/archive-markdown/read';
import {writeTranscript} from '#core/formats/archive-markdown/write';
import type {InFormat} from '#core/formats/list';
import {checkWithdrawn, isPublished} from '#core/import/file-codes';
import {importTranscript} from '#core/import/import-transcript';
import {saidTwice} from '#core/import/said-twice';
import {tellOutcome, type ToldOutcome} from '#core/import/tell-outcome';
import {checkTurnCount} from '#core/import/too-many-turns';
import {namesLeftInWords, undeclaredVoices, withDeclaredNames, type Undeclared} from '#core/import/voices';
import {inFile, type FoundProblem, type Problem} from '#core/problem';
import {askedSessions} from './asked-sessions';
import {changeFiles} from './change-files';
import {DISK, type Disk} from './disk';
import {alreadyThere, destinationOf, gateSays} from './import-destination';
import {loadImport} from './load-import';
import {Refusal} from './lock';
import {readArchive} from './read-archive';

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
  /** What was made of the file that a person must know, a sentence each. */
  readonly notes?: readonly string[];
  /** Why nothing can be written. */
  readonly problems: readonly Problem[];
  /** Voices to declare first, and where. */
  readonly undeclared?: readonly Undeclared[];
  /** What looks like a name, and stays in the words of « À identifier ». */
  readonly unsure?: readonly Undeclared[];
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
  return changeFiles<ImportedFile>(
    siteDir,
    async () => {
      const archive = await readArchive(siteDir);
      const [id] = askedSessions([request.session], archive.gate);
      const destination = destinationOf(archive, id!);
      if ('problems' in destination) return unchanged(destination);
      if (destination.before && !request.replaces) throw new Refusal(alreadyThere(destination.file));
      const {value: loaded, problems} = await loadImport(request.file, request.from, request.format);
      if (!loaded) return unchanged({problems: inFile(request.file, problems)});
      const file = {format: loaded.format, isGuessed: loaded.isGuessed};
      const names = [...destination.voices.keys()];
      const read = loaded.format.read(loaded.text, names);
      if (!read.value) return unchanged({...file, problems: inFile(request.file, read.problems)});
      const notes = [...loaded.notes, ...(read.value.notes ?? []), ...saidTwice(read.value.chapters)];
      const result = {...file, notes};
      const tooMany = checkTurnCount(read.value.chapters);
      if (tooMany.length > 0) return unchanged({...result, problems: inFile(request.file, tooMany)});
      const imported = {...read.value, chapters: withDeclaredNames(read.value.chapters, names)};
      const wrong = [
        ...checkChapters(imported.chapters).filter(isOfFile),
        ...checkWithdrawn(imported.chapters, archive.register.volumes),
      ];
      const undeclared = undeclaredVoices(imported.chapters, imported.unknownVoices, names);
      const record = {file: destination.session.file, hasVoices: destination.session.voices.length > 0};
      if (wrong.length + undeclared.length > 0) {
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
          record,
          unsure: namesLeftInWords(imported.chapters, imported.unknownVoices, names),
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
