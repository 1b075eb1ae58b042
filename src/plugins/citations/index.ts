import type {LoadContext, Plugin} from '@docusaurus/types';
import {citedArchive} from '#core/citation/session-items';
import type {Published} from '#core/consent/filter';
import {citationFiles} from '#core/view/citation-files';
import {citePanels} from '#core/view/cite';
import {settings} from '../../settings';
import {lastChange, readChanges} from '../archive/changes';
import {answerInDevelopment} from '../exports/dev-server';
import {writeFile} from '../exports/write-file';
import type {DevApp} from '../short-pages/dev-server';
import {tellCost} from '../stage-cost';
import {theFormatter} from './format';

const RECORD = /\.(?:json|bib|ris)$/;

/** How to cite every page: its panel, and the records that are files. The panels of passages are on their short pages. */
export default function citationsPlugin({siteConfig, baseUrl}: LoadContext): Plugin {
  const site = {root: siteConfig.url + baseUrl, cycle: siteConfig.title};
  let archive: Published;
  const files = () => citationFiles(citedArchive(archive, site), theFormatter());
  return {
    name: 'citations',
    async allContentLoaded({allContent, actions}) {
      archive = allContent.archive?.default as Published;
      const changes = await readChanges(settings.content);
      const panels = citePanels(citedArchive(archive, site), {
        baseUrl,
        format: theFormatter().format,
        versionOf: (of) => lastChange(changes, of),
      });
      actions.setGlobalData({panels: Object.fromEntries(panels)});
    },
    configureWebpack: () =>
      ({
        devServer: {
          setupMiddlewares(_: unknown[], server: {app?: DevApp}) {
            if (server.app) {
              answerInDevelopment(server.app, baseUrl, (address) => {
                if (!RECORD.test(address)) return undefined;
                return [...files()].find((file) => file.address === address);
              });
            }
            return [];
          },
        },
      }) as object,
    async postBuild({outDir}) {
      for (const {address, text} of files()) writeFile(outDir, address, text);
      // Other plugins still cite: what it cost is known once the build is over.
      const {formatted, spent} = theFormatter();
      process.once('exit', () => console.log(tellCost('Références', `${formatted()} mises en forme`, spent())));
    },
  };
}
