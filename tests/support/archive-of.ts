import {readdirSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Archive, Media, SourceFile} from '#core/archive/archive';
import {assembleArchive} from '#core/archive/assemble';
import {checkArchive} from '#core/archive/check';
import {checkToComplete} from '#core/archive/to-complete';
import {findLinksToRepair} from '#core/links/to-repair';
import type {Problem} from '#core/problem';
import {loadSources} from '../../src/plugins/archive/load';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const VALID = path.join(ROOT, 'tests/fixtures/valid');
export const PROBLEMS = path.join(ROOT, 'tests/fixtures/problems');

/** The names of the cases: each folder of tests/fixtures/problems, in words. */
export function cases(): string[] {
  return readdirSync(PROBLEMS, {withFileTypes: true})
    .filter((entry) => entry.isDirectory())
    .map(({name}) => name)
    .sort();
}

export interface Checked {
  readonly archive: Archive;
  readonly problems: readonly Problem[];
}

/** All that is wrong with some files, holes to fill in included, in the order of files and lines. */
export function checkFiles(files: readonly SourceFile[], more: readonly Problem[] = [], media: Media = {}): Checked {
  const {archive, problems, locate, unread} = assembleArchive(files, [], media);
  const todo = [...checkToComplete(archive), ...findLinksToRepair(archive, locate)];
  const all = [...more, ...problems, ...checkArchive(archive, locate, unread), ...todo];
  return {archive, problems: all.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line))};
}

/** The files of the valid mini-archive. */
export async function validFiles(): Promise<readonly SourceFile[]> {
  return (await loadSources(VALID)).files;
}

/** The valid mini-archive with the files of a case laid over it: what is wrong is what the case breaks. */
export async function checkCase(name: string): Promise<Checked> {
  const [base, own] = await Promise.all([loadSources(VALID), loadSources(path.join(PROBLEMS, name))]);
  const files = new Map([...base.files, ...own.files].map((file) => [file.path, file]));
  for (const {file} of own.problems) files.delete(file);
  const sorted = [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  return checkFiles(sorted, own.problems);
}
