import type {CommanderStatic} from 'commander';
import {ADDRESSES} from '#core/anchors/register';
import type {Problem} from '#core/problem';
import {assignCodes} from './assign-codes';
import {declareChange} from './declare-change';
import {formatFiles} from './format-files';
import {Refusal} from './lock';
import {newSalt, random, today} from './luck';
import {publishRegister, type Published} from './publish-register';
import {readDeclaration} from './read-declaration';
import {count, toReport} from './report';
import {run} from './run';

/** The commands on transcripts and on the promise. Each says what it changed; exit 1 when it refuses something. */
export function addRegisterCommands(cli: CommanderStatic, siteDir: string): void {
  cli
    .command('formater [fichiers...]')
    .description('Écrit les transcriptions de la seule manière que les commandes écrivent')
    .action((files: string[]) =>
      run(async () => {
        const {changed, problems} = await formatFiles(siteDir, files, process.cwd());
        tellChanged(changed);
        tellProblems(problems, 'Les fichiers qui ont un problème sont restés tels quels.');
      }),
    );
  cli
    .command('ancrer [seances...]')
    .description('Donne un code aux tours de parole et une ancre aux parties qui n’en ont pas')
    .action((sessions: string[]) =>
      run(async () => {
        const {codes, anchors, changed, problems} = await assignCodes(siteDir, random, sessions);
        console.log(`${count(codes, 'code')} et ${count(anchors, 'ancre')} en plus.`);
        tellChanged(changed);
        tellProblems(problems, 'Les fichiers qui ont un problème sont restés tels quels.');
      }),
    );
  cli
    .command('publier [seances...]')
    .description('Promet les nouveaux tours et les nouvelles adresses, et note les corrections')
    .option('--essai', 'dit ce qui serait publié, sans rien écrire')
    .action((sessions: string[], {essai}: {essai?: boolean}) =>
      run(async () => {
        const published = await publishRegister(siteDir, today(), newSalt, essai, sessions);
        const told = tellPublished(published, essai);
        if (told !== '') console.log(told);
        tellProblems(published.problems, 'Rien n’a été publié.');
      }),
    );
  cli
    .command('declarer [mots...]')
    .description('Note ce que devient une adresse publiée : scission, fusion, retrait…')
    .action((words: string[]) =>
      run(async () => {
        const declared = await declareChange(siteDir, readDeclaration(words), today(), newSalt);
        const {changed, published, refusals, problems} = declared;
        if (changed.length > 0) tellChanged(changed);
        if (published.length > 0)
          console.log(
            `Publié avec cette déclaration\u00A0: ${published.join(', ')}. Ce qui est publié ne se reprend que par un retrait.`,
          );
        if (refusals.length > 0) throw new Refusal(['Rien n’a été noté.', ...refusals].join('\n'));
        tellProblems(
          problems,
          'Rien n’a été noté\u00A0: avec cette déclaration, voilà ce qui resterait. Réparez-le, ou défaites les autres changements et déclarez-les un à un\u202F; plusieurs retraits d’un même genre se déclarent en une ligne.',
        );
      }),
    );
}

function tellChanged(changed: readonly string[]): void {
  console.log(changed.length === 0 ? 'Aucun fichier changé.' : `Changé\u00A0:\n${changed.join('\n')}`);
}

function tellProblems(problems: readonly Problem[], advice: string): void {
  if (problems.length === 0) return;
  console.log(`\n${advice}\n${count(problems.length, 'problème')}\u00A0:\n${toReport(problems)}`);
  process.exitCode = 1;
}

/** What was promised, ledger by ledger, or, of a trial, what would be; nothing when problems left nothing to promise. */
export function tellPublished({ledgers, problems}: Published, isTrial = false): string {
  if (problems.length > 0) return '';
  if (ledgers.length === 0) return 'Rien de nouveau à publier.';
  const lines = ledgers.map(({name, turns, reworded, addresses}) => {
    const parts = [
      ...(turns > 0 ? [count(turns, 'tour')] : []),
      ...(reworded > 0 ? [count(reworded, 'correction')] : []),
      ...(addresses > 0 ? [count(addresses, 'adresse')] : []),
    ];
    return `${name === ADDRESSES ? 'Hors des séances' : name}\u00A0: ${parts.join(', ')}.`;
  });
  const ending = isTrial
    ? 'C’était un essai\u00A0: rien n’a été écrit.'
    : 'C’est publié. Ajoutez le dossier docs/_registre à votre envoi.';
  return [...lines, ending].join('\n');
}
