import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type {SourceFile} from '#core/archive/archive';
import type {Repository} from '#core/notes/forge';
import {askGit, git, gitAloud} from '../plugins/archive/git';
import {Refusal} from '../plugins/archive/lock';
import {settings} from '../settings';
import {openedRequest, requestPage} from './merge-request';

/** Where accepted texts go when the association works with a forge. */
export interface GitTarget {
  /** The name or the address of the remote. */
  readonly remote: string;
  /** The branch that contributions are proposed to. */
  readonly base: string;
  /** The forge that the site names: it says where a merge request is opened. */
  readonly forge?: Pick<Repository, 'kind' | 'address'> | undefined;
}

/** In git the author is the service: the only name of a contributor is the one that they chose to show, in the file. */
const AUTHOR = {name: 'Accueil de l’archive', email: 'accueil@archive.invalid'};

export type GitEnvironment = Readonly<Record<string, string | undefined>>;

/** `undefined` when nothing is to be pushed: accepted texts are then written in the folder. */
export function readGitTarget(env: GitEnvironment = process.env): GitTarget | undefined {
  const {ARCHIVE_INTAKE_REMOTE: remote, ARCHIVE_INTAKE_BRANCH: base = 'main'} = env;
  const {forge: address, forgeKind: kind} = settings;
  return remote ? {remote, base, ...(address && kind && {forge: {kind, address}})} : undefined;
}

/**
 * Brings the forge's branch, and refuses to go on when this folder does not hold the same words: what is made from it
 * would undo what others did.
 *
 * @throws {Refusal}
 */
export async function fetchBase(siteDir: string, {remote, base}: GitTarget): Promise<string> {
  await git(siteDir, ['fetch', '--quiet', remote, base]).catch((error: Error) => {
    throw new Refusal(`La forge ne répond pas\u00A0: rien n’a été fait.\n${error.message}`);
  });
  const commit = (await git(siteDir, ['rev-parse', 'FETCH_HEAD'])).toString().trim();
  const isSame = await git(siteDir, ['diff', '--quiet', commit, '--', 'docs', 'blog']).then(
    () => true,
    () => false,
  );
  const untracked = await git(siteDir, ['ls-files', '--others', '--exclude-standard', '--', 'docs', 'blog']);
  if (isSame && untracked.length === 0) return commit;
  throw new Refusal(
    `Ce dossier n’a pas les mêmes textes que la branche ${base} de la forge\u00A0: mettez-le à jour (git pull), sans changement en cours.`,
  );
}

/** Where the merge request of a branch is: open, or to be opened, as far as anybody knows. */
export interface Requested {
  readonly opened?: string | undefined;
  readonly toOpen?: string | undefined;
}

/**
 * Pushes one commit on a branch of its own, made without touching this folder. A forge that takes push options is asked for
 * a merge request; only its own answer says whether it made one.
 *
 * @throws {Refusal} when the forge refuses it
 */
export async function publishBranch(
  siteDir: string,
  target: GitTarget,
  change: {
    readonly commit: string;
    readonly branch: string;
    readonly title: string;
    readonly day: string;
    readonly files: readonly SourceFile[];
  },
): Promise<Requested> {
  const {remote, base} = target;
  const pushed = await makeCommit(siteDir, change);
  const push = async (...options: readonly string[]) => {
    const args = ['push', '--quiet', ...options.flatMap((option) => ['-o', option])];
    const {said} = await gitAloud(siteDir, [...args, remote, `${pushed}:refs/heads/${change.branch}`]);
    return requestOf(target, change.branch, said);
  };
  try {
    return await push('merge_request.create', `merge_request.target=${base}`, `merge_request.title=${change.title}`);
  } catch (error) {
    if (!/push options/.test((error as Error).message)) throw await explain(siteDir, remote, change, error as Error);
  }
  return push().catch(async (error: Error) => {
    throw await explain(siteDir, remote, change, error);
  });
}

/** What is known of a branch's request, from what the remote said when it took it (nothing, when that was long ago). */
export function requestOf({base, forge}: GitTarget, branch: string, said = ''): Requested {
  return {opened: openedRequest(said), toOpen: requestPage(said, branch, base, forge)};
}

/** The branch is there already, with the same file: pushed before the machine stopped. */
export async function isPushed(
  siteDir: string,
  target: GitTarget,
  branch: string,
  {path: place, text}: SourceFile,
): Promise<boolean> {
  return (await readInBranch(siteDir, target, branch, place)) === text;
}

/** The text of a file in a branch of the forge; `undefined` when either is not there. */
export async function readInBranch(
  siteDir: string,
  {remote}: GitTarget,
  branch: string,
  place: string,
): Promise<string | undefined> {
  const there = await askGit(siteDir, 'ls-remote', remote, `refs/heads/${branch}`);
  if (!there) return undefined;
  await git(siteDir, ['fetch', '--quiet', remote, branch]);
  const kept = await git(siteDir, ['cat-file', 'blob', `FETCH_HEAD:${place}`]).catch(() => undefined);
  return kept?.toString();
}

async function makeCommit(
  siteDir: string,
  {commit, title, day, files}: Parameters<typeof publishBranch>[2],
): Promise<string> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'accueil-'));
  // The day, never the hour.
  const date = `${day}T00:00:00Z`;
  const env = {
    GIT_INDEX_FILE: path.join(folder, 'index'),
    GIT_AUTHOR_NAME: AUTHOR.name,
    GIT_AUTHOR_EMAIL: AUTHOR.email,
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: AUTHOR.name,
    GIT_COMMITTER_EMAIL: AUTHOR.email,
    GIT_COMMITTER_DATE: date,
  };
  const ask = async (input: string, ...args: readonly string[]) =>
    (await git(siteDir, args, input, env)).toString().trim();
  try {
    await ask('', 'read-tree', commit);
    for (const file of files) {
      const blob = await ask(file.text, 'hash-object', '-w', '--no-filters', '--stdin');
      await ask('', 'update-index', '--add', '--cacheinfo', `100644,${blob},${file.path}`);
    }
    const tree = await ask('', 'write-tree');
    return await ask(`${title}\n`, 'commit-tree', tree, '-p', commit);
  } finally {
    await fs.rm(folder, {recursive: true, force: true});
  }
}

async function explain(
  siteDir: string,
  remote: string,
  {branch}: {readonly branch: string},
  {message}: Error,
): Promise<Refusal> {
  const there = await askGit(siteDir, 'ls-remote', remote, `refs/heads/${branch}`);
  const why = there
    ? `La branche ${branch} existe déjà sur la forge, avec autre chose\u00A0: effacez-la d’abord.`
    : message;
  return new Refusal(`La forge a refusé la branche\u00A0: rien n’a été décidé.\n${why}`);
}
