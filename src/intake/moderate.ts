import {parseArgs} from 'node:util';
import {latestDay} from '#core/notes/latest-day';
import {settings} from '../settings';
import {Refusal} from '../plugins/archive/lock';
import {newSalt, today} from '../plugins/archive/luck';
import {toReport} from '../plugins/archive/report';
import {run} from '../plugins/archive/run';
import {branchCautions} from './branch-cautions';
import {checkBranch} from './check-branch';
import {count} from './count';
import type {Desk} from './desk';
import {holdAlone} from './instance';
import {Journal, tellCutOff} from './journal';
import {accept, refuse} from './moderation';
import {readGitTarget} from './publish-branch';
import {readFolder} from './settings';
import {list, shown, TO_LOOK_AT} from './show-texts';
import {Spool} from './spool';
import type {Entry} from './entry';

const USAGE = `Écrivez une de ces lignes\u00A0:
  npm run notes -- lister
  npm run notes -- voir <numéro>
  npm run notes -- accepter <numéro> [--seance <nom>] [--tout]
  npm run notes -- refuser <numéro> --motif <motif>
  npm run notes -- compter
  npm run notes -- controler <base> <branche>`;
const TAKEN = 'Quelqu’un d’autre modère en ce moment\u00A0: attendez qu’il ou elle ait fini.';

/** `npm run notes`: the texts that were received, and what is decided of them. */
export function main(words: readonly string[]): Promise<void> {
  return run(async () => {
    const {positionals, values} = readWords(words);
    const [verb = '', first, second] = positionals;
    // Of a contribution branch: nothing that was received is read.
    if (verb === 'controler' && first && second) return tellBranch(first, second);
    const folder = readFolder();
    const release = await holdAlone(folder, 'moderation', TAKEN);
    try {
      const desk: Desk = {
        spool: new Spool(folder),
        journal: new Journal(folder),
        siteDir: settings.content,
        git: readGitTarget(),
        day: today(),
        newSalt,
      };
      const {cutOff} = await desk.journal.read();
      if (cutOff) console.error(tellCutOff(cutOff));
      console.log(await answer(desk, verb, first, values));
    } finally {
      await release();
    }
  });
}

function readWords(words: readonly string[]) {
  try {
    const options = {seance: {type: 'string'}, motif: {type: 'string'}, tout: {type: 'boolean'}} as const;
    return parseArgs({args: [...words], options, allowPositionals: true});
  } catch {
    throw new Refusal(USAGE);
  }
}

async function answer(
  desk: Desk,
  verb: string,
  id: string | undefined,
  {seance, motif, tout}: {seance?: string | undefined; motif?: string | undefined; tout?: boolean | undefined},
): Promise<string> {
  if (verb === 'lister') return list(desk);
  if (verb === 'compter') return count(desk);
  if (!id) throw new Refusal(USAGE);
  const entry = await find(desk, id);
  if (verb === 'voir') return shown(desk, entry);
  if (verb === 'accepter') return accept(desk, entry, {session: seance, isWhole: tout});
  if (verb === 'refuser') return refuse(desk, entry, motif ?? '');
  throw new Refusal(USAGE);
}

/** The beginning of a number is enough, when it is that of one text. */
async function find({spool}: Desk, id: string): Promise<Entry> {
  const [entry, ...others] = (await spool.all()).filter((each) => each.id.startsWith(id));
  if (!entry) throw new Refusal(`Aucun texte n’a le numéro ${id}.`);
  if (others.length > 0) throw new Refusal(`Plusieurs numéros commencent par ${id}\u00A0: donnez-en plus.`);
  return entry;
}

async function tellBranch(base: string, head: string): Promise<void> {
  const problems = await checkBranch(process.cwd(), base, head, latestDay(Date.now()));
  if (problems.length > 0) {
    console.log(toReport(problems));
    process.exitCode = 1;
    return;
  }
  console.log('Cette branche ne contient que sa contribution.');
  const cautions = await branchCautions(process.cwd(), base, head);
  if (cautions.length > 0) console.log(`${TO_LOOK_AT}\n${toReport(cautions)}`);
}
