import fs from 'node:fs/promises';
import path from 'node:path';
import {readRegister, type OpenRegister} from '#core/anchors/register';
import {keyOf, type AddressState} from '#core/anchors/state';
import type {Archive, SourceFile} from '#core/archive/archive';
import {noteAddressId} from '#core/archive/public-addresses';
import type {Contribution} from '#core/model/note';
import {needsSession, placeNote} from '#core/notes/placed';
import {DISK} from '../plugins/archive/disk';
import {loadSources} from '../plugins/archive/load';
import {loadRegister} from '../plugins/archive/load-register';
import {Refusal} from '../plugins/archive/lock';
import {readPublishedState} from '../plugins/archive/published-state';
import {toReport} from '../plugins/archive/report';
import {settings} from '../settings';
import {judgeFiles, newErrors} from './verdict';

/**
 * The file that a note becomes, judged as the build will: under its session, or in `docs/notes` when it is about none, and
 * never at an address that was published before. `asked` is the session that the moderator names, for a note that could do
 * without; `mark` comes at the end of its name, when another note on its way has the same.
 *
 * @throws {Refusal} when its session is not known, or when the build would refuse the archive with this file
 */
export async function toNoteFile(
  siteDir: string,
  note: Contribution,
  asked: string | undefined,
  mark?: string,
): Promise<SourceFile> {
  const {files} = await loadSources(siteDir);
  const loaded = await loadRegister(siteDir);
  const {published} = await readPublishedState(siteDir, loaded, settings.baseCommit);
  const register = readRegister(loaded.ledgers, loaded.wordsBeside);
  const judge = (all: readonly SourceFile[]) => judgeFiles(all, {...loaded, published}, register);
  const {archive, problems: before} = await judge(files);
  const session = archive.sessions.find(({id}) => id === (asked ?? sessionOf(note, archive)));
  if (!session && (asked !== undefined || needsSession(note))) {
    const names = archive.sessions.map(({id}) => id).join(', ');
    throw new Refusal(
      `On ne sait pas sous quelle séance ranger cette note\u00A0: ajoutez --seance et un de ces noms\u00A0: ${names}.`,
    );
  }
  const texts = new Map(files.map((file) => [file.path, file.text]));
  const folder = session ? session.file.slice(0, session.file.lastIndexOf('/')) : 'docs';
  const {text: own} = placeNote(note, folder, () => false);
  const file = placeNote(
    note,
    folder,
    (place) => {
      const known = findAddress(register, noteAddressId(session?.id, path.posix.basename(place, '.md')));
      // A file with the same words is this note, accepted before the machine stopped.
      if (texts.get(place) === own) return known !== undefined && known.status !== 'alive';
      return texts.has(place) || known !== undefined;
    },
    mark,
  );
  const after = await judge([...files.filter((other) => other.path !== file.path), file]);
  // A file that waits already was judged with the rest: what is wrong with it is told again.
  const problems = after.problems.filter(({severity, file: at}) => severity === 'error' && at === file.path);
  const wrong = [...new Set([...problems, ...newErrors(before, after.problems)])];
  if (wrong.length > 0) throw new Refusal(`L’archive refuserait ce fichier\u00A0:\n${toReport(wrong)}`);
  return file;
}

/** What became of a note's address, if it was ever published. */
function findAddress({volumes}: OpenRegister, id: string): AddressState | undefined {
  return volumes.flatMap(({state}) => state[keyOf('note', id)] ?? [])[0];
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
