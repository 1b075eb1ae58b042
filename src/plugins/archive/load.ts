import fs from 'node:fs/promises';
import path from 'node:path';
import {REGISTER} from '#core/anchors/register';
import type {SourceFile} from '#core/archive/archive';
import type {Problem} from '#core/problem';

/** Folders whose files the archive reads, and files in them that belong to the framework. */
const ROOTS: readonly string[] = ['docs', 'blog'];
const NOT_OURS = new Set(['blog/authors.yml']);
/** Folders that hold no content: the ledgers are read on their own. */
const APART = new Set<string>([REGISTER]);

/** Whether the archive reads a file of its roots, or one that a folder of them holds. */
export function isSource(path: string): boolean {
  const folders = path.split('/').map((_, index, names) => names.slice(0, index + 1).join('/'));
  return ROOTS.includes(folders[0]!) && !folders.some(isLeftOut);
}

function isLeftOut(path: string): boolean {
  return path.slice(path.lastIndexOf('/') + 1).startsWith('.') || APART.has(path) || NOT_OURS.has(path);
}

export interface LoadedSources {
  readonly files: readonly SourceFile[];
  readonly problems: readonly Problem[];
}

/**
 * Disk → texts: every file below `docs/` and `blog/` (or below other folders, when they are given), in a stable order.
 * Bytes that are not UTF-8 are refused, never replaced.
 */
export async function loadSources(siteDir: string, roots: readonly string[] = ROOTS): Promise<LoadedSources> {
  const lists = await Promise.all(roots.map((root) => listFiles(siteDir, root)));
  const paths = lists.flatMap(({files}) => files);
  const files: SourceFile[] = [];
  // A symbolic link could lead out of the archive: it is neither followed nor read.
  const problems: Problem[] = lists
    .flatMap(({links}) => links)
    .map((file) => ({
      rule: 'file/symbolic-link',
      severity: 'error',
      file,
      line: 1,
      message: 'Ce fichier est un raccourci vers un autre : mettez ici le fichier lui-même.',
    }));
  await Promise.all(
    paths.map(async (file) => {
      const bytes = await fs.readFile(path.join(siteDir, file));
      try {
        files.push({path: file, text: new TextDecoder('utf-8', {fatal: true}).decode(bytes)});
      } catch {
        const message =
          'Ce fichier n’est pas enregistré en UTF-8 : rouvrez-le et enregistrez-le avec le codage « UTF-8 ».';
        problems.push({rule: 'file/not-utf8', severity: 'error', file, line: 1, message});
      }
    }),
  );
  // Read side by side, told in one order: same files, same answer.
  return {files: files.sort((a, b) => (a.path < b.path ? -1 : 1)), problems};
}

interface Listed {
  readonly files: readonly string[];
  readonly links: readonly string[];
}

async function listFiles(siteDir: string, folder: string): Promise<Listed> {
  const entries = await fs.readdir(path.join(siteDir, folder), {withFileTypes: true}).catch(() => []);
  const lists = await Promise.all(
    entries.map(async (entry) => {
      const file = `${folder}/${entry.name}`;
      if (isLeftOut(file)) return {files: [], links: []};
      if (entry.isDirectory()) return listFiles(siteDir, file);
      return entry.isSymbolicLink() ? {files: [], links: [file]} : {files: [file], links: []};
    }),
  );
  return {files: lists.flatMap(({files}) => files), links: lists.flatMap(({links}) => links)};
}
