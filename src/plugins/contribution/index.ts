import type {LoadContext, Plugin} from '@docusaurus/types';
import type {Published} from '#core/consent/filter';
import {toForge} from '#core/notes/forge';
import {NOTE_TEMPLATES} from '#core/notes/templates';
import {toContributionView, type Ways} from '#core/view/contribution';
import {settings, type Settings} from '../../settings';
import {answerInDevelopment} from '../exports/dev-server';
import {writeFile} from '../exports/write-file';
import type {DevApp} from '../short-pages/dev-server';

/** What the form is made of: the kinds of texts, the ways to send them, a template and a sheet to print for each. */
export default function contributionPlugin({baseUrl}: LoadContext): Plugin {
  const files = NOTE_TEMPLATES.map(({address, text}) => ({address, text, mediaType: 'text/markdown'}));
  return {
    name: 'contribution',
    async allContentLoaded({allContent, actions}) {
      const {sessions} = allContent.archive?.default as Published;
      const view = toContributionView(sessions, waysOf(settings));
      actions.setGlobalData(view);
      for (const {kind, sheet} of view.kinds) {
        actions.addRoute({
          path: baseUrl + sheet.slice(1),
          component: '@theme/ContributionSheet',
          exact: true,
          props: {kind, address: sheet},
        });
      }
    },
    configureWebpack: () =>
      ({
        devServer: {
          setupMiddlewares(_: unknown[], server: {app?: DevApp}) {
            if (server.app) {
              answerInDevelopment(server.app, baseUrl, (address) => files.find((file) => file.address === address));
            }
            // The lists that plugins give are put end to end: this one has nothing to add.
            return [];
          },
        },
      }) as object,
    async postBuild({outDir}) {
      for (const {address, text} of files) writeFile(outDir, address, text);
    },
  };
}

function waysOf({intake, contact, paper, forge, forgeKind, forgeBranch}: Settings): Ways {
  const isOpen = forge !== '' && forgeKind !== '';
  return {
    service: intake,
    contact,
    paper,
    forge: isOpen ? toForge({kind: forgeKind, address: forge, branch: forgeBranch}) : undefined,
  };
}
