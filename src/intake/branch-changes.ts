import type {Problem} from '#core/problem';
import {askGit, git} from '../plugins/archive/git';
import {Refusal} from '../plugins/archive/lock';

/** A file that a branch adds, changes or takes away, as git tells it: `mode` after, `status` `A`, `M` or `D`. */
export interface Change {
  readonly path: string;
  readonly status: string;
  readonly mode: string;
}

/** @throws {Refusal} when git does not know one of the two, or no commit that both come from */
export async function refuseUnrelated(repository: string, base: string, head: string): Promise<void> {
  for (const name of [base, head]) {
    if (
      (await askGit(repository, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`)) ===
      undefined
    )
      throw new Refusal(
        `Git ne connaît pas «\u00A0${name}\u00A0» ici\u00A0: récupérez cette branche par «\u00A0git fetch\u00A0».`,
      );
  }
  if ((await askGit(repository, 'merge-base', base, head)) === undefined) {
    throw new Refusal(
      `${base} et ${head} n’ont aucun commit en commun\u00A0: cette branche n’est pas faite à partir de l’archive, ou l’historique est incomplet («\u00A0git fetch --unshallow\u00A0»).`,
    );
  }
}

/** What a branch changes since it left the base. */
export async function changesBetween(repository: string, base: string, head: string): Promise<Change[]> {
  const raw = (
    await git(repository, ['diff', '--raw', '-z', '--no-renames', '--no-ext-diff', `${base}...${head}`, '--'])
  ).toString();
  const parts = raw.split('\0').filter(Boolean);
  return parts.flatMap((part, index): Change[] => {
    if (!part.startsWith(':')) return [];
    const [, mode = '', , , status = ''] = part.split(' ');
    return [{path: parts[index + 1] ?? '', mode, status}];
  });
}

/** The text of a file at the head of a branch, or why it cannot be read; `most`: in bytes. */
export async function readChanged(
  repository: string,
  head: string,
  path: string,
  most: number,
): Promise<{readonly text: string} | {readonly problem: Problem}> {
  const wrong = (rule: string, message: string) =>
    ({problem: {rule, severity: 'error', file: path, line: 1, message}}) as const;
  const bytes = await git(repository, ['cat-file', 'blob', `${head}:${path}`]);
  if (bytes.length > most) return wrong('note/too-long', 'Ce fichier est trop long.');
  try {
    return {text: new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes)};
  } catch {
    return wrong('file/not-utf8', 'Ce fichier n’est pas enregistré en UTF-8\u00A0: enregistrez-le de nouveau.');
  }
}
