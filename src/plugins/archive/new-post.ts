import fs from 'node:fs/promises';
import path from 'node:path';
import type {CommanderStatic} from 'commander';
import {assembleArchive} from '#core/archive/assemble';
import {type AskedPost, draftPost} from '#core/archive/draft-post';
import {writePost} from '#core/formats/post/write';
import {loadSources} from './load';

/** `npm run nouvelle -- "Titre" --date … --source … --etiquette …`: the file of a post to write; exit 1 when refused. */
export function addNewPost(cli: CommanderStatic, siteDir: string): void {
  const collect = (value: string, before: readonly string[]) => [...before, value];
  cli
    .command('nouvelle [titre...]')
    .description('Prépare le fichier d’une nouvelle, qu’il reste à écrire')
    .option('--date [jour]', 'jour de l’événement, par exemple 2022-10-22')
    .option('--source [ressource]', 'nom d’une fiche de docs/ressources ; à répéter s’il y en a plusieurs', collect, [])
    .option('--etiquette [nom]', 'nom d’une étiquette de blog/tags.yml ; à répéter s’il y en a plusieurs', collect, [])
    .action(async (words: string[], {date, source, etiquette}: Options) => {
      const asked = {
        title: words.join(' '),
        date: typeof date === 'string' ? date : undefined,
        sources: source,
        tags: etiquette,
      };
      const {file, refusals} = await createPost(siteDir, asked);
      if (file === undefined) {
        console.log(`Rien n’a été écrit.\n${refusals.join('\n')}`);
        process.exitCode = 1;
      } else {
        console.log(`Fichier créé\u00A0: ${file}`);
        console.log('Écrivez son résumé et son texte, puis lancez «\u00A0npm run verifier\u00A0».');
      }
    });
}

interface Options {
  /** `true` when the option stands alone, without a day. */
  readonly date?: string | true;
  readonly source: readonly string[];
  readonly etiquette: readonly string[];
}

/** Creates the file of a post, never over another one. Without a file, nothing was written, and it says why. */
export async function createPost(
  siteDir: string,
  asked: AskedPost,
): Promise<{file: string | undefined; refusals: readonly string[]}> {
  const {archive, unread} = assembleArchive((await loadSources(siteDir)).files);
  const {draft, refusals} = draftPost(asked, archive, unread);
  if (!draft) return {file: undefined, refusals};
  const {path: file, text} = writePost(draft);
  try {
    await fs.writeFile(path.join(siteDir, file), text, {flag: 'wx'});
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return {file: undefined, refusals: [`Le fichier ${file} existe déjà\u00A0: donnez un autre titre.`]};
  }
  return {file, refusals: []};
}
