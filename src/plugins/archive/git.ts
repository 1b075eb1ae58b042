import {spawn} from 'node:child_process';
import {createHash} from 'node:crypto';

/** What the user's hooks, configuration, language or surroundings (a hook that builds) could change in the answers. */
const OURS = {
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  LC_ALL: 'C',
};
const SETTINGS = [
  // The folder may belong to someone else, as in a container: the user's own consent to that is not read either.
  'safe.directory=*',
  'core.fsmonitor=false',
  'core.quotePath=false',
  'core.hooksPath=/dev/null',
  'log.showRoot=true',
  'log.showSignature=false',
  'status.showUntrackedFiles=all',
].flatMap((setting) => ['-c', setting]);

/**
 * What git answers in a folder, as bytes. `env` adds to its surroundings (an index of its own, the author of a commit).
 *
 * @throws when there is no git, or when it refuses
 */
export async function git(
  folder: string,
  args: readonly string[],
  input: string | Uint8Array = '',
  env: Readonly<Record<string, string>> = {},
): Promise<Buffer> {
  return (await gitAloud(folder, args, input, env)).answer;
}

/** The same, with what git says beside its answer: the words of a remote, for instance. */
export async function gitAloud(
  folder: string,
  args: readonly string[],
  input: string | Uint8Array = '',
  env: Readonly<Record<string, string>> = {},
): Promise<{readonly answer: Buffer; readonly said: string}> {
  const others = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  const child = spawn('git', [...SETTINGS, ...args], {
    cwd: folder,
    env: {...Object.fromEntries(others), ...OURS, ...env},
  });
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve({answer: Buffer.concat(chunks), said}) : reject(new Error(said.trim())),
    );
    // It may stop before it has read all: its answer says why.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

/** Its one-line answer; `undefined` when it refuses. */
export async function askGit(folder: string, ...args: readonly string[]): Promise<string | undefined> {
  try {
    return (await git(folder, args)).toString().trim();
  } catch {
    return undefined;
  }
}

/** Is this the content that git names so? It names a content by its hash. */
export function isBlob(id: string, content: Uint8Array): boolean {
  const hash = createHash(id.length === 40 ? 'sha1' : 'sha256').update(`blob ${content.length}\0`);
  return hash.update(content).digest('hex') === id;
}

/** The texts of objects, in the order of their names. */
export async function readBlobs(folder: string, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const answer = await git(folder, ['cat-file', '--batch'], ids.map((id) => `${id}\n`).join(''));
  let at = 0;
  return ids.map(() => {
    const end = answer.indexOf('\n', at);
    const size = Number(answer.toString('latin1', at, end).split(' ')[2]);
    at = end + 1 + size + 1;
    return answer.toString('utf8', end + 1, at - 1);
  });
}
