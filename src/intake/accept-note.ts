import fs from 'node:fs/promises';
import path from 'node:path';
import {assembleArchive} from '#core/archive/assemble';
import type {Archive, SourceFile} from '#core/archive/archive';
import {checkArchive} from '#core/archive/check';
import type {Contribution} from '#core/model/note';
import {needsSession, placeNote} from '#core/notes/placed';
import {DISK} from '../plugins/archive/disk';
import {loadSources} from '../plugins/archive/load';
import {Refusal} from '../plugins/archive/lock';
import {toReport} from '../plugins/archive/report';

/**
 * The file that a note becomes, judged among the others as the build will: under its session, or in `docs/notes` when it
 * is about none. `asked` is the session that the moderator names, for a note that could do without; `mark` comes at the end
 * of its name, when another note on its way has the same.
 *
 * @throws {Refusal} when its session is not known, or when the build would refuse the file
 */
export async function toNoteFile(
  siteDir: string,
  note: Contribution,
  asked: string | undefined,
  mark?: string,
): Promise<SourceFile> {
  const {files} = await loadSources(siteDir);
  const {archive} = assembleArchive(files);
  const session = archive.sessions.find(({id}) => id === (asked ?? sessionOf(note, archive)));
  if (!session && (asked !== undefined || needsSession(note))) {
    const names = archive.sessions.map(({id}) => id).join(', ');
    throw new Refusal(
      `On ne sait pas sous quelle séance ranger cette note\u00A0: ajoutez --seance et un de ces noms\u00A0: ${names}.`,
    );
  }
  const texts = new Map(files.map((file) => [file.path, file.text]));
  const folder = session ? session.file.slice(0, session.file.lastIndexOf('/')) : 'docs';
  // A file with the same words is this note, accepted before the machine stopped.
  const file = placeNote(
    note,
    folder,
    (place) => texts.has(place) && texts.get(place) !== placeNote(note, folder, () => false).text,
    mark,
  );
  const after = assembleArchive([...files.filter((other) => other.path !== file.path), file]);
  const problems = [...after.problems, ...checkArchive(after.archive, after.locate, after.unread)].filter(
    (problem) => problem.file === file.path && problem.severity === 'error',
  );
  if (problems.length > 0) throw new Refusal(`L’archive refuserait ce fichier\u00A0:\n${toReport(problems)}`);
  return file;
}

function sessionOf({target}: Contribution, {transcripts}: Archive): string | undefined {
  if (target?.what === 'session') return target.id;
  if (target?.what !== 'turn') return undefined;
  return transcripts.find(({transcript}) =>
    transcript?.chapters.some(({turns}) => turns.some(({code}) => code === target.id)),
  )?.session;
}

/** Writes a new file, whole or not at all, and never over another. */
export async function writeNewFile(siteDir: string, {path: place, text}: SourceFile): Promise<void> {
  const file = path.join(siteDir, place);
  const aside = path.join(path.dirname(file), `.${path.basename(file)}.a-venir`);
  await fs.mkdir(path.dirname(file), {recursive: true});
  await DISK.write(aside, text);
  await fs.link(aside, file).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST' || (await fs.readFile(file, 'utf8')) !== text) throw error;
  });
  await DISK.remove(aside);
  await DISK.syncFolder(path.dirname(file));
}
