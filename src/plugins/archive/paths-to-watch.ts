import path from 'node:path';

/**
 * What `npm start` follows: whole folders, since a pattern misses the folders that come later (a session, the first
 * ledgers); but not what commands and editors write beside the files, under a name with a dot in front.
 */
export function pathsToWatch(siteDir: string, folder: string): string[] {
  const roots = ['docs', 'blog'].map((root) => path.posix.join(toPosix(path.relative(siteDir, folder)), root));
  return [...roots, ...roots.map((root) => `!${root}/**/.*`)];
}

function toPosix(file: string): string {
  return file.split(path.sep).join('/');
}
