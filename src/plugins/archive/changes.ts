import {execFile} from 'node:child_process';
import {promisify} from 'node:util';

/** Path of a file → day of its last change (`YYYY-MM-DD`), as git knows it. */
export type Changes = ReadonlyMap<string, string>;

const LIMIT = 256 * 1024 * 1024;

/** One reading of git's log for all files; without git (an unpacked archive) nothing is known, and pages say so. */
export async function readChanges(siteDir: string): Promise<Changes> {
  const changes = new Map<string, string>();
  try {
    const {stdout} = await promisify(execFile)(
      'git',
      [
        '-c',
        'core.quotepath=off',
        'log',
        '--format=%x00%cs',
        '--name-only',
        '--relative',
        '--',
        'docs',
        'blog',
        'src/core/model',
        'src/theme/NotesPage',
        'src/theme/RegisterPage',
      ],
      {cwd: siteDir, maxBuffer: LIMIT},
    );
    for (const commit of stdout.split('\0').slice(1)) {
      const [day = '', ...files] = commit.trim().split('\n').filter(Boolean);
      for (const file of files) if (!changes.has(file)) changes.set(file, day);
    }
  } catch {
    return changes;
  }
  return changes;
}

/** The latest day on which any of these files changed. */
export function lastChange(changes: Changes, files: Iterable<string>): string | undefined {
  let latest: string | undefined;
  for (const file of files) {
    const day = changes.get(file);
    if (day && (!latest || day > latest)) latest = day;
  }
  return latest;
}
