import type {Archive} from '#core/archive/archive';
import {assembleArchive} from '#core/archive/assemble';
import {checkArchive} from '#core/archive/check';
import type {Problem} from '#core/problem';
import {loadSources} from './load';

export interface LoadedArchive {
  readonly archive: Archive;
  /** Everything wrong with the content, in the order of files and lines. */
  readonly problems: readonly Problem[];
}

/** The whole way from disk to a checked archive, shared by the site and by `npm run verifier`. */
export async function readArchive(siteDir: string): Promise<LoadedArchive> {
  const sources = await loadSources(siteDir);
  const {archive, problems, locate, unread} = assembleArchive(sources.files);
  const all = [...sources.problems, ...problems, ...checkArchive(archive, locate, unread)];
  return {archive, problems: all.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line))};
}
