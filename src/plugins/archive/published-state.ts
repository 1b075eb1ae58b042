import type {LastPublished} from '#core/anchors/check-history';
import {REGISTER, type RegisterFile} from '#core/anchors/register';
import {readBroken} from './committed-ledgers';
import {askGit, git, readBlobs} from './git';
import {LEDGER, nameIn, WORDS} from './load-register';
import {Refusal} from './lock';

/** What was published last, and a sentence when that is not, or not wholly, known. */
export interface PublishedState {
  readonly published?: LastPublished | undefined;
  readonly unknown?: string | undefined;
}

const NO_GIT =
  'L’historique du dépôt n’est pas là\u00A0: ce qui a déjà été publié n’a pas pu être comparé. Donnez l’état publié par «\u00A0npm run verifier -- --registre tetes.json\u00A0», avec le fichier /registre/tetes.json du site.';
const NO_BASE =
  'L’historique du dépôt ne remonte pas assez loin\u00A0: ce qui a déjà été publié n’a pas pu être comparé. Récupérez-le en entier par «\u00A0git fetch --unshallow\u00A0».';
const PARTIAL =
  'L’historique du dépôt est incomplet\u00A0: seuls les derniers états du registre ont été comparés. Récupérez-le en entier par «\u00A0git fetch --unshallow\u00A0».';

/**
 * The last published state, from git: the ledgers of the commit that today's work starts from, and every state that was
 * ever committed and that today's ledgers do not begin with.
 *
 * @param base The commit to compare with, when the caller knows it (a merge request does).
 * @throws {Refusal} when that commit is not in the repository
 */
export async function readPublishedState(
  siteDir: string,
  today: readonly RegisterFile[],
  base: string | undefined,
): Promise<PublishedState> {
  // A folder that is not committed is no content of the repository around it.
  if (!(await askGit(siteDir, 'ls-tree', '--name-only', 'HEAD', '--', 'docs'))) return {unknown: NO_GIT};
  const isShallow = (await askGit(siteDir, 'rev-parse', '--is-shallow-repository')) === 'true';
  const commit = await findBase(siteDir, base || undefined);
  if (commit === undefined) return isShallow ? {unknown: NO_BASE} : {};
  const files = await listFiles(siteDir, commit);
  const texts = await readBlobs(
    siteDir,
    files.map(({id}) => id),
  );
  const of = (ending: string) =>
    files.flatMap(({path}, index) => {
      const name = nameIn(path, ending);
      return name === undefined ? [] : [{name, text: texts[index]!}];
    });
  return {
    published: {
      kind: 'ledgers',
      ledgers: of(LEDGER),
      wordsBeside: of(WORDS),
      earlier: await readBroken(siteDir, today),
    },
    unknown: isShallow ? PARTIAL : undefined,
  };
}

/** `undefined` for a first commit, and where the history was cut: nothing is before it. */
async function findBase(siteDir: string, given: string | undefined): Promise<string | undefined> {
  const commit = (name: string) =>
    askGit(siteDir, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`);
  if (given !== undefined) {
    const found = await commit(given);
    if (found !== undefined) return found;
    throw new Refusal(
      `ARCHIVE_BASE_COMMIT\u00A0: le commit «\u00A0${given}\u00A0» n’est pas dans le dépôt. Récupérez-le par «\u00A0git fetch\u00A0».`,
    );
  }
  const head = await commit('HEAD');
  for (const remote of ['@{upstream}', 'refs/remotes/origin/main', 'refs/remotes/origin/HEAD']) {
    if ((await commit(remote)) === undefined) continue;
    const common = await askGit(siteDir, 'merge-base', 'HEAD', remote);
    if (common !== undefined && common !== head) return common;
    break;
  }
  const changes = await git(siteDir, ['status', '--porcelain', '-z', '--', 'docs']);
  return changes.length > 0 ? head : commit('HEAD^1');
}

/** The files of the register in a commit, by their path below the content's folder. */
async function listFiles(siteDir: string, commit: string): Promise<{path: string; id: string}[]> {
  const entries = (await git(siteDir, ['ls-tree', '-r', '-z', commit, '--', `${REGISTER}/`])).toString().split('\0');
  return entries.flatMap((entry) => {
    const [, id, path] = /^100\d+ blob ([0-9a-f]+)\t(.*)$/s.exec(entry) ?? [];
    return id && path ? [{path, id}] : [];
  });
}
