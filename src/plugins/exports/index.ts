import fs from 'node:fs';
import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {transcriptPermalink} from '#core/citation/permalink';
import type {Published} from '#core/consent/filter';
import {type DownloadView, toDownload} from '#core/view/downloads';
import {exportFileAt, exportsOfSession, schemaFile} from '#core/view/export-files';
import type {DevApp} from '../short-pages/dev-server';
import {makeEncoder} from '../short-pages/encode-pieces';
import {stageCost} from '../stage-cost';
import {answerInDevelopment} from './dev-server';
import {moveFile, writeFile} from './write-file';

/**
 * The words of each session as files, beside their page, and the schema that their JSON follows. Pages say what each
 * weighs: a build writes them before it draws its pages, one by one, and puts them in their place at the end.
 */
export default function exportsPlugin({siteConfig, baseUrl, generatedFilesDir}: LoadContext): Plugin {
  const site = {root: siteConfig.url + baseUrl, archive: siteConfig.title};
  const isBuild = process.env.NODE_ENV === 'production';
  const ready = path.join(generatedFilesDir, 'exports-ready');
  let archive: Published;
  let written = 0;
  const costs = stageCost('Fichiers à emporter', () => `${written} fichiers`);
  return {
    name: 'exports',
    async allContentLoaded({allContent, actions}) {
      archive = allContent.archive?.default as Published;
      fs.rmSync(ready, {recursive: true, force: true});
      const schema = schemaFile(site);
      if (isBuild) writeFile(ready, schema.address, schema.text);
      const downloads: Record<string, DownloadView[]> = {};
      const encode = makeEncoder();
      costs(() => {
        for (const session of archive.sessions) {
          const own: DownloadView[] = (downloads[transcriptPermalink(session.id)] = []);
          for (const file of exportsOfSession(session, archive, site)) {
            const bytes = encode([file.text]);
            own.push(toDownload(file, bytes.length));
            if (isBuild) writeFile(ready, file.address, bytes);
            written++;
          }
        }
      });
      actions.setGlobalData({downloads});
    },
    configureWebpack: () =>
      ({
        devServer: {
          setupMiddlewares(_: unknown[], server: {app?: DevApp}) {
            if (server.app) answerInDevelopment(server.app, baseUrl, (address) => exportFileAt(address, archive, site));
            // The lists that plugins give are put end to end: this one has nothing to add.
            return [];
          },
        },
      }) as object,
    async postBuild({outDir}) {
      for (const entry of fs.readdirSync(ready, {recursive: true, withFileTypes: true})) {
        if (entry.isFile()) moveFile(ready, path.relative(ready, path.join(entry.parentPath, entry.name)), outDir);
      }
      fs.rmSync(ready, {recursive: true});
    },
  };
}
