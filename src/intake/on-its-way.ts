import fs from 'node:fs/promises';
import path from 'node:path';
import type {FileChange} from '../plugins/archive/change-files';
import {Refusal} from '../plugins/archive/lock';
import type {Desk} from './desk';
import {readInBranch, type GitTarget} from './publish-branch';

const LEDGER = /^docs\/_registre\/(?!.*\.mots\.)[^/]+\.ndjson$/;

/**
 * Two corrections of one session end the same ledger: the forge could not merge the second, which was decided and cannot be
 * made again.
 *
 * @throws {Refusal} while another one, accepted before, is neither merged nor taken away from the forge
 */
export async function refuseBehindAnother(
  {siteDir, journal}: Pick<Desk, 'siteDir' | 'journal'>,
  git: GitTarget,
  id: string,
  changes: readonly FileChange[],
): Promise<void> {
  const ledger = changes.find((change) => LEDGER.test(change.path))?.path;
  if (ledger === undefined) return;
  const here = await fs.readFile(path.join(siteDir, ledger), 'utf8');
  for (const decision of (await journal.read()).decisions) {
    if (decision.decision !== 'accepted' || decision.kind !== 'correction' || decision.id === id) continue;
    const [branch = '', ...places] = decision.where?.split(' ') ?? [];
    if (!places.includes(ledger)) continue;
    const last = (await readInBranch(siteDir, git, branch, ledger))?.trimEnd().split('\n').at(-1);
    if (last === undefined || here.includes(last)) continue;
    throw new Refusal(
      `Une autre correction de la même séance est partie vers la forge, dans la branche ${branch}\u00A0: fusionnez-la, ou effacez-la, puis mettez ce dossier à jour. Rien n’a été décidé.`,
    );
  }
}
