import path from 'node:path';
import type {CommanderStatic} from 'commander';
import {checkSite} from './check-site';

/** `docusaurus verifier-site`: every link of the built pages; exit 1 when one leads nowhere. */
export function addSiteCheck(cli: CommanderStatic, siteDir: string, baseUrl: string): void {
  cli
    .command('verifier-site')
    .description('Vérifie tous les liens, ancres et fichiers des pages construites')
    .option('--out-dir <dossier>', 'dossier du site construit', 'build')
    .action(async ({outDir}: {outDir: string}) => {
      const {pages, links, problems} = await checkSite(path.resolve(siteDir, outDir), baseUrl);
      for (const {page, message} of problems) console.log(`${page}  ${message}`);
      console.log(`${pages} pages, ${links} liens et fichiers vérifiés, ${problems.length} à corriger.`);
      if (problems.length > 0) process.exitCode = 1;
    });
}
