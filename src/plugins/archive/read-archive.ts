import {hash} from 'node:crypto';
import type {LastPublished} from '#core/anchors/check-history';
import {checkGate, type GateInput} from '#core/anchors/gate';
import {hashWith} from '#core/anchors/hash';
import {readRegister, type OpenRegister} from '#core/anchors/register';
import type {Archive} from '#core/archive/archive';
import {assembleArchive, type Assembled} from '#core/archive/assemble';
import {checkArchive} from '#core/archive/check';
import {toGateInput} from '#core/archive/gate-input';
import {findLinksToRepair} from '#core/links/to-repair';
import type {Problem} from '#core/problem';
import {settings} from '../../settings';
import {finishInterrupted} from './change-files';
import {loadMedia} from './load-media';
import {loadRegister} from './load-register';
import {loadSources} from './load';
import {readPublishedState} from './published-state';

export interface LoadedArchive {
  readonly archive: Archive;
  /** Everything wrong with the content, in the order of files and lines. */
  readonly problems: readonly Problem[];
  /** What is wrong whatever the ledgers say: commands that are to put the promise right ask this. */
  readonly contentProblems: readonly Problem[];
  /** Links that someone should repair: to be done, no error. */
  readonly linksToRepair: readonly Problem[];
  /** What the promise was checked with, and the ledgers as they were read for that. */
  readonly gate: GateInput;
  readonly register: OpenRegister;
  /** A sentence, when what was published last is not, or not wholly, known. */
  readonly unknown: string | undefined;
}

/** An archive that was read, before its promise is checked. */
export type OpenArchive = Omit<LoadedArchive, 'problems'>;

/** The whole way from disk to a checked archive. */
export async function readArchive(siteDir: string, published?: LastPublished): Promise<LoadedArchive> {
  const opened = await openArchive(siteDir, published);
  return {...opened, problems: problemsOf(opened)};
}

/**
 * From disk to an archive whose records are checked, and not its promise yet. What was published last comes from git,
 * unless the caller knows it from the published site.
 */
export async function openArchive(siteDir: string, published?: LastPublished): Promise<OpenArchive> {
  // At once: an object made for each of half a million texts would cost more than their hashes.
  hashWith((text) => hash('sha256', text));
  await finishInterrupted(siteDir);
  const loaded = await loadRegister(siteDir);
  const last = published ? {published} : await readPublishedState(siteDir, loaded, settings.baseCommit);
  const register = readRegister(loaded.ledgers, loaded.wordsBeside);
  const {archive, unread, contentProblems, linksToRepair} = await readContent(siteDir, register);
  const gate = toGateInput({archive, unread}, {...loaded, published: last.published});
  return {
    archive,
    gate,
    register,
    contentProblems,
    linksToRepair,
    unknown: 'unknown' in last ? last.unknown : undefined,
  };
}

/** Everything wrong with an archive: its records, and its promise. */
export function problemsOf({contentProblems, gate, register}: OpenArchive): Problem[] {
  return inOrder([...contentProblems, ...checkGate(gate, register)]);
}

/** On its own, so that the texts of the files leave the memory with it. */
async function readContent(
  siteDir: string,
  {volumes}: OpenRegister,
): Promise<Pick<Assembled, 'archive' | 'unread'> & Pick<OpenArchive, 'contentProblems' | 'linksToRepair'>> {
  const sources = await loadSources(siteDir);
  const {archive, problems, locate, unread} = assembleArchive(sources.files, volumes, await loadMedia());
  const contentProblems = inOrder([...sources.problems, ...problems, ...checkArchive(archive, locate, unread)]);
  return {archive, unread, contentProblems, linksToRepair: findLinksToRepair(archive, locate)};
}

/** In the order of files and lines. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
}
