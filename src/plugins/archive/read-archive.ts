import type {LastPublished} from '#core/anchors/check-history';
import {checkGate, type GateInput} from '#core/anchors/gate';
import {readRegister, type OpenRegister} from '#core/anchors/register';
import type {Archive} from '#core/archive/archive';
import {assembleArchive} from '#core/archive/assemble';
import {checkArchive} from '#core/archive/check';
import {toGateInput} from '#core/archive/gate-input';
import type {Problem} from '#core/problem';
import {finishInterrupted} from './change-files';
import {loadRegister} from './load-register';
import {loadSources} from './load';
import {readPublishedState} from './published-state';

export interface LoadedArchive {
  readonly archive: Archive;
  /** Everything wrong with the content, in the order of files and lines. */
  readonly problems: readonly Problem[];
  /** What is wrong whatever the ledgers say: commands that are to put the promise right ask this. */
  readonly contentProblems: readonly Problem[];
  /** What the promise was checked with, and the ledgers as they were read for that. */
  readonly gate: GateInput;
  readonly register: OpenRegister;
  /** A sentence, when what was published last is not, or not wholly, known. */
  readonly unknown: string | undefined;
}

/**
 * The whole way from disk to a checked archive, shared by the site and by the commands. What was published last comes
 * from git, unless the caller knows it from the published site.
 */
export async function readArchive(siteDir: string, published?: LastPublished): Promise<LoadedArchive> {
  await finishInterrupted(siteDir);
  const [sources, loaded] = await Promise.all([loadSources(siteDir), loadRegister(siteDir)]);
  const last = published
    ? {published}
    : await readPublishedState(siteDir, loaded.ledgers, process.env.ARCHIVE_BASE_COMMIT);
  const register = readRegister(loaded.ledgers, loaded.wordsBeside);
  const assembled = assembleArchive(sources.files, register.volumes);
  const {archive, problems, locate, unread} = assembled;
  const gate = toGateInput(assembled, {...loaded, published: last.published});
  const contentProblems = inOrder([...sources.problems, ...problems, ...checkArchive(archive, locate, unread)]);
  return {
    archive,
    gate,
    register,
    contentProblems,
    problems: inOrder([...contentProblems, ...checkGate(gate, register)]),
    unknown: 'unknown' in last ? last.unknown : undefined,
  };
}

function inOrder(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
}
