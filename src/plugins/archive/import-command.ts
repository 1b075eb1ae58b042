import type {CommanderStatic} from 'commander';
import {UNKNOWN_VOICE} from '#core/formats/cues/to-turns';
import {KNOWN_FORMATS} from '#core/formats/recognise';
import {voicesToAdd, type Undeclared} from '#core/import/voices';
import {importFile, type ImportedFile} from './import-file';
import {Refusal} from './lock';
import {run} from './run';
import {count, toReport} from './report';

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
  const {format, isGuessed, problems, undeclared = [], turns, told, toDecide = [], written} = imported;
  const blocks = [
    ...(format ? [`${file}\u00A0: lu comme ${format.name}.`] : []),
    ...(isGuessed
      ? ['Ce fichier n’est pas en UTF-8\u00A0: il a été lu comme ceux de Windows. Vérifiez les accents.']
      : []),
    ...(problems.length > 0 ? [`${count(problems.length, 'problème')}\u00A0:\n${toReport(problems)}`] : []),
    ...tellUndeclared(undeclared, imported.record),
    ...(turns !== undefined ? [told?.summary ?? `${count(turns, 'tour')} de parole.`] : []),
    ...(told?.times ? [told.times.join('\n')] : []),
    ...(told && told.decisions.length > 0
      ? [`À décider\u00A0:\n${told.decisions.map((each) => `- ${each}`).join('\n')}`]
      : []),
    ...(toDecide.length > 0
      ? [`Ce que dira «\u00A0npm run verifier\u00A0» tant que ce n’est pas décidé\u00A0:\n${toReport(toDecide)}`]
      : []),
    ending(turns === undefined, written, isTrial),
  ];
  return blocks.join('\n\n');
}

function ending(isRefused: boolean, written: string | undefined, isTrial: boolean): string {
  if (isRefused) return 'Rien n’a été écrit.';
  if (written === undefined) return 'La transcription dit déjà tout cela\u00A0: aucun fichier changé.';
  return isTrial
    ? `C’était un essai\u00A0: rien n’a été écrit. Ce serait ${written}.`
    : `Écrit\u00A0: ${written}\nRelisez-la, puis lancez «\u00A0npm run verifier\u00A0»\u202F; «\u00A0npm run ancrer\u00A0» donnera un code aux nouveaux tours.`;
}

/** Places shown of one voice; the others are counted. */
const SHOWN = 5;

const OTHERWISE =
  ' Si un nom est mal écrit, corrigez-le dans le fichier. Si ce sont des paroles et non un nom, déclarez seulement «\u00A0À identifier\u00A0».';

function tellUndeclared(undeclared: readonly Undeclared[], record: ImportedFile['record']): string[] {
  if (undeclared.length === 0 || !record) return [];
  const voices = undeclared.map(({label, places, meant}) => {
    const shown = places.slice(0, SHOWN).map(({line, words}) => `    ${line}\u00A0: ${words}`);
    const more = places.length > SHOWN ? [`    et ${places.length - SHOWN} de plus`] : [];
    const advice = meant === undefined ? '' : `\u00A0; vouliez-vous écrire «\u00A0${meant}\u00A0»\u202F?`;
    return [`  «\u00A0${label}\u00A0», ${places.length} fois${advice}`, ...shown, ...more].join('\n');
  });
  return [
    `Voix que ${record.file} ne connaît pas (ligne ou paragraphe du fichier, premiers mots)\u00A0:\n${voices.join('\n')}`,
    `Ajoutez ces lignes à ${record.file}${record.hasVoices ? ', sous «\u00A0voices:\u00A0»' : ''}, puis recommencez\u00A0:\n\n${voicesToAdd(undeclared, record.hasVoices)}`,
    `Si vous savez qui parle, écrivez à la place de la ligne «\u00A0role:\u00A0» la ligne «\u00A0person:\u00A0» et le nom de sa fiche, ou «\u00A0pseudonym:\u00A0» et le pseudonyme choisi.${undeclared.some(({label}) => label !== UNKNOWN_VOICE) ? OTHERWISE : ''}`,
  ];
}
