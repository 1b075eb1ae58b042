import type {Command, CommanderStatic} from 'commander';
import {checkToComplete} from '#core/archive/to-complete';
import type {Problem} from '#core/problem';
import {givenToPages, missingSettings, settings} from '../../settings';
import {addImport} from './import-command';
import {inFrench} from './in-french';
import {addLinks} from './links-command';
import {addNewPost} from './new-post';
import {toPending} from './pending-report';
import {readArchive} from './read-archive';
import {readCopy} from './read-copy';
import {addRegisterCommands} from './register-commands';
import {count, toReport} from './report';
import {run} from './run';

/**
 * The commands on the content. `npm run verifier`: everything wrong with it, everything still to be filled in; exit 1
 * when something is wrong.
 */
export function addCommands(cli: CommanderStatic, siteDir: string): void {
  const before = new Set(cli.commands as Command[]);
  addNewPost(cli, siteDir);
  addImport(cli, siteDir);
  addRegisterCommands(cli, siteDir);
  addLinks(cli, siteDir);
  cli
    .command('verifier')
    .description('Vérifie toutes les fiches, tous les renvois et tous les liens de l’archive')
    .option('--registre <copie>', 'un état publié : le fichier tetes.json du site, un registre, ou leur dossier')
    .action(({registre}: {registre?: string}) => run(() => verify(siteDir, registre)));
  for (const command of cli.commands as Command[]) if (!before.has(command)) inFrench(command);
}

const HELD = 'L’état publié que vous avez donné est tenu\u00A0: le registre d’aujourd’hui le continue.';
const NOT_HELD = 'L’état publié que vous avez donné n’est pas tenu par le registre d’aujourd’hui\u00A0: voir plus bas.';

/** Nothing says that today's ledgers leave the published ones. */
function isHeld(problems: readonly Problem[]): boolean {
  return !problems.some(({rule}) => rule === 'ledger/removed' || rule === 'ledger/rewritten');
}

async function verify(siteDir: string, registre: string | undefined): Promise<void> {
  const published = registre === undefined ? undefined : await readCopy(registre);
  const loaded = await readArchive(siteDir, published);
  const {archive, problems, unknown} = loaded;
  const {sessions, people, resources, terms, posts, notes, pages} = archive;
  const todo = [...checkToComplete(archive, givenToPages(settings)), ...loaded.linksToRepair];
  const unset = missingSettings(settings);
  console.log(
    `Lu : ${count(sessions.length, 'séance')}, ${count(people.length, 'personne')} ou collectifs, ${count(resources.length, 'ressource')}, ${count(terms.length, 'terme')}, ${count(posts.length, 'nouvelle')}, ${count(notes.length, 'note')}, ${count(pages.length, 'page')}.`,
  );
  if (todo.length + unset.length > 0) {
    console.log(`\nÀ compléter (${todo.length + unset.length}) :`);
    for (const {variable, message} of unset) console.log(`src/settings.ts  ${message}  (variable ${variable})`);
    if (todo.length > 0) console.log(toReport(todo));
  }
  const pending = toPending(loaded);
  if (pending.length > 0) console.log(`\nRegistre :\n${pending.join('\n')}`);
  if (unknown) console.log(`\n${unknown}`);
  if (published) console.log(`\n${isHeld(problems) ? HELD : NOT_HELD}`);
  if (problems.length > 0) {
    console.log(`\n${count(problems.length, 'problème')} :\n${toReport(problems)}`);
    process.exitCode = 1;
  } else {
    console.log('\nAucun problème.');
  }
}
