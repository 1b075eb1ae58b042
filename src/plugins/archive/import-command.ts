import type {CommanderStatic} from 'commander';
import {KNOWN_FORMATS} from '#core/formats/recognise';
import {leftToTell} from '#core/import/left-to-tell';
import type {Problem} from '#core/problem';
import {importFile, type ImportedFile} from './import-file';
import {Refusal} from './lock';
import {run} from './run';
import {count, toReport} from './report';
import {tellUndeclared, tellUnsure} from './tell-voices';

interface Options {
  readonly seance?: string | true;
  readonly format?: string | true;
  readonly remplacer?: boolean;
  readonly essai?: boolean;
}

/** `npm run importer -- fichier --seance <nom>`: a file of any format becomes a transcript; exit 1 when refused. */
export function addImport(cli: CommanderStatic, siteDir: string): void {
  cli
    .command('importer [fichier] [autres...]')
    .description('Fait une transcription d’un fichier de sous-titres, de Word, de Whisper…')
    .option('--seance [nom]', 'la séance dont ce sont les paroles')
    .option('--format [nom]', 'le format du fichier, s’il n’est pas reconnu')
    .option('--remplacer', 'à la place de la transcription qui est là, en gardant ses adresses')
    .option('--essai', 'dit ce que cela donnerait, sans rien écrire')
    .action((file: string | undefined, others: readonly string[], options: Options) =>
      run(async () => {
        const {seance, format, remplacer: replaces, essai: isTrial} = options;
        if (file === undefined || others.length > 0 || typeof seance !== 'string' || format === true)
          throw new Refusal(USAGE);
        const request = {file, from: process.cwd(), session: seance, format, replaces, isTrial};
        const imported = await importFile(siteDir, request);
        console.log(tellImport(imported, file, isTrial));
        if (imported.turns === undefined) process.exitCode = 1;
      }),
    );
}

const USAGE = `Écrivez une de ces lignes, avec un seul fichier :
  npm run importer -- <fichier> --seance <nom>
  npm run importer -- <fichier> --seance <nom> --remplacer
ajoutez --essai pour ne rien écrire, --format <nom> si le fichier n’est pas reconnu.
formats :
${KNOWN_FORMATS}.`;

/** What an import came to, as someone reads it. */
export function tellImport(imported: ImportedFile, file: string, isTrial = false): string {
  const {format, isGuessed, notes = [], problems, undeclared = [], unsure = []} = imported;
  const {turns, told, toDecide = [], written} = imported;
  const blocks = [
    ...(format ? [`${file}\u00A0: lu comme ${format.name}.`] : []),
    ...(isGuessed
      ? ['Ce fichier n’est pas en UTF-8\u00A0: il a été lu comme ceux de Windows. Vérifiez les accents.']
      : []),
    ...notes,
    ...(problems.length > 0 ? [`${count(problems.length, 'problème')}\u00A0:\n${toReport(problems)}`] : []),
    ...tellUndeclared(undeclared, imported.record),
    ...tellUnsure(unsure, imported.record),
    ...(turns !== undefined ? [told?.summary ?? `${count(turns, 'tour')} de parole.`] : []),
    ...(told?.times ? [told.times.join('\n')] : []),
    ...(told && told.decisions.length > 0
      ? [`À décider\u00A0:\n${told.decisions.map((each) => `- ${each}`).join('\n')}`]
      : []),
    ...tellGate(toDecide, told?.codes ?? []),
    ending(turns === undefined, written, isTrial),
  ];
  return blocks.join('\n\n');
}

/** What the gate will say; of what someone was just told to decide, only that it will. */
function tellGate(toDecide: readonly Problem[], decided: readonly string[]): string[] {
  const others = leftToTell(toDecide, decided);
  const left = toDecide.length - others.length;
  return [
    ...(left > 0 ? ['Tant que ce n’est pas décidé, «\u00A0npm run verifier\u00A0» le signalera.'] : []),
    ...(others.length > 0
      ? [`Ce que dira «\u00A0npm run verifier\u00A0» tant que ce n’est pas décidé\u00A0:\n${toReport(others)}`]
      : []),
  ];
}

function ending(isRefused: boolean, written: string | undefined, isTrial: boolean): string {
  if (isRefused) return 'Rien n’a été écrit.';
  if (written === undefined) return 'La transcription dit déjà tout cela\u00A0: aucun fichier changé.';
  return isTrial
    ? `C’était un essai\u00A0: rien n’a été écrit. Ce serait ${written}.`
    : `Écrit\u00A0: ${written}\nRelisez-la, puis lancez «\u00A0npm run verifier\u00A0»\u202F; «\u00A0npm run ancrer\u00A0» donnera un code aux nouveaux tours.`;
}
