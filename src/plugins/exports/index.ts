import type {LoadContext, Plugin} from '@docusaurus/types';
import type {Published} from '#core/consent/filter';
import {exportFileAt, exportFilesOf} from '#core/view/export-files';
import type {DevApp} from '../short-pages/dev-server';
import {answerInDevelopment} from './dev-server';
import {writeFiles} from './write-files';

/** The words of each session as files, beside their page, and the schema that their JSON follows. */
export default function exportsPlugin({siteConfig, baseUrl}: LoadContext): Plugin {
  const site = {root: siteConfig.url + baseUrl, archive: siteConfig.title};
  let archive: Published;
  return {
    name: 'exports',
    async allContentLoaded({allContent}) {
      archive = allContent.archive?.default as Published;
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
      writeFiles(outDir, exportFilesOf(archive, site));
    },
  };
}
