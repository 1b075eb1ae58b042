import type {LastPublished} from '#core/anchors/check-history';
import {ledgerPath, REGISTER, wordsPath} from '#core/anchors/register';
import {readBroken} from './committed-ledgers';
import {askGit, git, isBlob, readBlobs} from './git';
import {LEDGER, nameIn, WORDS, type LoadedRegister} from './load-register';
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
const NO_PAST =
  'Rien n’est enregistré avant ce commit\u00A0: ce qui a déjà été publié n’a pas pu être comparé. Si quelque chose l’est, récupérez-le par «\u00A0git fetch origin main:refs/remotes/origin/main\u00A0», ou donnez l’état publié par «\u00A0npm run verifier -- --registre tetes.json\u00A0», avec le fichier /registre/tetes.json du site.';
const PARTIAL =
  'L’historique du dépôt est incomplet\u00A0: seuls les derniers états du registre ont été comparés. Récupérez-le en entier par «\u00A0git fetch --unshallow\u00A0».';

/**
 * The last published state, from git: the ledgers of the commit that today's work starts from, and every state that was
 * ever committed and that today's ledgers do not begin with.
 *
 * @param base The commit to compare with, when it is known (a merge request knows it), else an empty text.
 * @throws {Refusal} when that commit is not in the repository
 */
export async function readPublishedState(
  siteDir: string,
  today: LoadedRegister,
  base: string,
): Promise<PublishedState> {
  // A folder that is not committed is no content of the repository around it.
  if (!(await askGit(siteDir, 'ls-tree', '--name-only', 'HEAD', '--', 'docs'))) return {unknown: NO_GIT};
  const isShallow = (await askGit(siteDir, 'rev-parse', '--is-shallow-repository')) === 'true';
  const commit = await findBase(siteDir, base);
  if (commit === undefined) return {unknown: isShallow ? NO_BASE : today.ledgers.length > 0 ? NO_PAST : undefined};
  const texts = await readTexts(siteDir, await listFiles(siteDir, commit), today);
  const of = (ending: string) =>
    [...texts].flatMap(([path, text]) => {
      const name = nameIn(path, ending);
      return name === undefined ? [] : [{name, text}];
    });
  return {
    published: {
      kind: 'ledgers',
      ledgers: of(LEDGER),
      wordsBeside: of(WORDS),
      earlier: await readBroken(siteDir, today.ledgers),
    },
    unknown: isShallow ? PARTIAL : undefined,
  };
}

/** Where what is published may be found, the nearest first. */
const PUBLISHED = ['@{upstream}', 'refs/remotes/origin/main', 'refs/remotes/origin/HEAD', 'refs/heads/main'];

/** `undefined` for a first commit, and where the history was cut: nothing is before it. */
async function findBase(siteDir: string, given: string): Promise<string | undefined> {
  const commit = (name: string) =>
    askGit(siteDir, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`);
  if (given !== '') {
    const found = await commit(given);
    if (found !== undefined) return found;
    throw new Refusal(
      `ARCHIVE_BASE_COMMIT\u00A0: le commit «\u00A0${given}\u00A0» n’est pas dans le dépôt. Récupérez-le par «\u00A0git fetch origin\u00A0», ou corrigez ce réglage.`,
    );
  }
  const head = await commit('HEAD');
  for (const name of PUBLISHED) {
    const published = await commit(name);
    if (published === undefined) continue;
    // A history of its own has no commit in common with what is published: it answers for all of it.
    const base = (await askGit(siteDir, 'merge-base', 'HEAD', name)) ?? published;
    if (base !== head) return base;
  }
  const changes = await git(siteDir, ['status', '--porcelain', '-z', '--', 'docs']);
  return changes.length > 0 ? head : commit('HEAD^1');
}

/** A file of the register in a commit, by its path below the content's folder. */
interface Committed {
  readonly path: string;
  readonly id: string;
}

/** Path → text. Nearly all files are what they were: the text of today serves, so that memory does not hold it twice. */
async function readTexts(
  siteDir: string,
  files: readonly Committed[],
  {ledgers, wordsBeside}: LoadedRegister,
): Promise<Map<string, string>> {
  const today = new Map([
    ...ledgers.map(({name, text}) => [ledgerPath(name), text] as const),
    ...wordsBeside.map(({name, text}) => [wordsPath(name), text] as const),
  ]);
  const texts = new Map(files.map(({path}) => [path, today.get(path) ?? '']));
  const changed = files.filter(({path, id}) => !isBlob(id, Buffer.from(texts.get(path)!)));
  const ids = changed.map(({id}) => id);
  for (const [index, text] of (await readBlobs(siteDir, ids)).entries()) texts.set(changed[index]!.path, text);
  return texts;
}

async function listFiles(siteDir: string, commit: string): Promise<Committed[]> {
  const entries = (await git(siteDir, ['ls-tree', '-r', '-z', commit, '--', `${REGISTER}/`])).toString().split('\0');
  return entries.flatMap((entry) => {
    const [, id, path] = /^100\d+ blob ([0-9a-f]+)\t(.*)$/s.exec(entry) ?? [];
    return id && path ? [{path, id}] : [];
  });
}
