import {readNote} from '#core/formats/note/read';
import {unknownField} from '#core/notes/check-contribution';
import {NO_FILE_OF_WINDOWS, TO_RENAME} from '#core/notes/placed';
import {WRONG_DAY} from '#core/notes/wrong-value';
import type {Problem} from '#core/problem';
import {git} from '../plugins/archive/git';
import {type Change, changesBetween, readChanged, refuseUnrelated} from './branch-changes';
import {openTexts, readTexts, type Texts} from './committed-archive';
import {judgeCorrection} from './judge-correction';
import {newErrors} from './verdict';

const NOTE = /^docs\/(?:seances\/[1-9]\d{0,2}-[a-z0-9-]+\/)?notes\/[a-z0-9-]+\.md$/;
const TRANSCRIPT = /^docs\/seances\/[1-9]\d{0,2}-([a-z0-9-]+)\/transcription\.md$/;
const LEDGER = /^docs\/_registre\/([a-z0-9-]+)\.(?:mots\.)?ndjson$/;
/** A note of 20,000 characters, in bytes, with its front matter; what a correction may add to a file. */
const MOST_BYTES = 100_000;
/** What git calls a plain file; a link, a program, a folder of another repository have other numbers. */
const PLAIN = '100644';

/**
 * What is wrong with a contribution branch, from what git says of it: nothing of it is checked out or run. It adds one note
 * and touches nothing else, in none of its commits; or it is a correction: one turn of a transcript, and its ledger. What
 * it adds is then judged among all that the base holds, as the build will judge it. `latest`: the last day that a note may
 * bear.
 *
 * @throws {Refusal} when git does not know one of the two, or no commit that both come from
 */
export async function checkBranch(repository: string, base: string, head: string, latest?: string): Promise<Problem[]> {
  await refuseUnrelated(repository, base, head);
  const changes = await changesBetween(repository, base, head);
  const touched = (
    await git(repository, ['log', '-m', '--format=', '--name-only', '-z', `${base}..${head}`, '--'])
  ).toString();
  const hidden = new Set(
    touched.split(/[\0\n]/).filter((file) => file !== '' && !changes.some(({path}) => path === file)),
  );
  const problems = [
    ...[...hidden].map((file) =>
      refuse(file, 'Ce fichier est touché en chemin, puis remis\u00A0: refaites la branche sans lui.'),
    ),
    ...changes
      .filter(({mode, status}) => mode !== PLAIN && status !== 'D')
      .map(({path}) => refuse(path, 'Une contribution n’ajoute que des fichiers ordinaires\u00A0: retirez celui-ci.')),
  ];
  if (isCorrection(changes))
    return problems.length > 0 ? problems : judgeTranscript(repository, base, head, changes, latest);
  const [note, ...others] = changes;
  if (!note) return [...problems, refuse('docs/seances', 'Cette branche ne change rien\u00A0: ajoutez-y une note.')];
  for (const {path, status} of [note, ...others]) {
    if (status === 'D')
      problems.push(refuse(path, 'Une contribution n’efface aucun fichier\u00A0: remettez celui-ci.'));
    else if (!NOTE.test(path))
      problems.push(refuse(path, 'Une contribution ne touche que sa note\u00A0: retirez ce fichier de la branche.'));
    else if (status !== 'A')
      problems.push(refuse(path, 'Une contribution ne change pas une note publiée\u00A0: ajoutez un nouveau fichier.'));
    else if (others.length > 0)
      problems.push(refuse(path, 'Une contribution est une seule note\u00A0: faites une branche pour chacune.'));
  }
  return problems.length > 0 ? problems : judgeNote(repository, base, head, note.path, latest);
}

function refuse(file: string, message: string): Problem {
  return {rule: 'contribution/touches-more', severity: 'error', file, line: 1, message};
}

/** One transcript and the two files of its session's ledger, all of them there before. */
function isCorrection(changes: readonly Change[]): boolean {
  const sessions = changes.map(({path}) => (TRANSCRIPT.exec(path) ?? LEDGER.exec(path))?.[1]);
  const transcripts = changes.filter(({path}) => TRANSCRIPT.test(path));
  return (
    transcripts.length === 1 &&
    changes.length <= 3 &&
    changes.every(({status}) => status === 'M') &&
    new Set(sessions).size === 1 &&
    sessions[0] !== undefined
  );
}

async function judgeNote(
  repository: string,
  base: string,
  head: string,
  path: string,
  latest: string | undefined,
): Promise<Problem[]> {
  const read = await readChanged(repository, head, path, MOST_BYTES);
  if ('problem' in read) return [read.problem];
  const found = await newProblems(await readTexts(repository, base), new Map([[path, read.text]]));
  const {value, data, lineOf} = readNote(read.text, ['access']);
  const own = (rule: string, line: number, message: string): Problem => ({
    rule,
    severity: 'error',
    file: path,
    line,
    message,
  });
  return [
    ...found,
    ...(latest !== undefined && value !== undefined && value.date > latest
      ? [own('note/future-day', lineOf(['date']), WRONG_DAY)]
      : []),
    // The archive's word, given when it is published; whoever sends a note has no say in it.
    ...('access' in data ? [own('record/unknown-key', lineOf(['access']), unknownField('access').message)] : []),
    ...(NO_FILE_OF_WINDOWS.test(path)
      ? [own('note/wrong-name', 1, 'Windows ne peut pas avoir de fichier de ce nom\u00A0: donnez-lui-en un autre.')]
      : []),
    ...(path.includes(`-${TO_RENAME}`)
      ? [
          own(
            'note/wrong-name',
            1,
            'Ce fichier a gardé le nom du modèle\u00A0: mettez, à la place de «\u00A0a-renommer\u00A0», les mots de son titre, sans accent et avec des traits d’union.',
          ),
        ]
      : []),
  ];
}

async function judgeTranscript(
  repository: string,
  base: string,
  head: string,
  changes: readonly Change[],
  latest: string | undefined,
): Promise<Problem[]> {
  // What others have changed since is not of this branch.
  const fork = (await git(repository, ['merge-base', base, head])).toString().trim();
  const before = await readTexts(repository, fork);
  const changed = new Map<string, string>();
  for (const {path} of changes) {
    const read = await readChanged(repository, head, path, 4 * (before.get(path)?.length ?? 0) + MOST_BYTES);
    if ('problem' in read) return [read.problem];
    changed.set(path, read.text);
  }
  const {path = ''} = changes.find((change) => TRANSCRIPT.test(change.path)) ?? {};
  const problems = judgeCorrection(await openTexts(before, before), path, changed, latest);
  return problems.length > 0 ? problems : newProblems(before, changed);
}

/** What a build would say of the archive with the changed texts, and does not say of it without them. */
async function newProblems(before: Texts, changed: Texts): Promise<Problem[]> {
  const [was, is] = [await openTexts(before, before), await openTexts(new Map([...before, ...changed]), before)];
  return newErrors(was.problems, is.problems);
}
