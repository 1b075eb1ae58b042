import type {LoadContext, Plugin} from '@docusaurus/types';
import {finderOf} from '#core/archive/find';
import type {Published} from '#core/consent/filter';
import {toPublished} from '#core/consent/filter';
import {toHomeView} from '#core/view/home';
import {toPostTies} from '#core/view/post';
import {lastChange, readChanges} from './changes';
import {addCommands} from './commands';
import {readArchive} from './read-archive';
import {count, toReport} from './report';
import {routesOf} from './routes';

/** Reads the archive, checks it, lets it through the consent filter, and makes its pages. */
export default function archivePlugin({siteDir, baseUrl}: LoadContext): Plugin<Published> {
  return {
    name: 'archive',
    getPathsToWatch: () => ['docs', 'blog'].map((folder) => `${siteDir}/${folder}/**/*.{md,mdx,yaml}`),
    async loadContent() {
      const {archive, problems} = await readArchive(siteDir);
      if (problems.length > 0) {
        const report = `${count(problems.length, 'problème')} dans le contenu :\n${toReport(problems)}`;
        if (process.env.NODE_ENV === 'production') throw new Error(report);
        console.error(report);
      }
      return toPublished(archive);
    },
    async contentLoaded({content, actions}) {
      const changes = await readChanges(siteDir);
      routesOf(content, changes, baseUrl).forEach(actions.addRoute);
      const finder = finderOf(content);
      actions.setGlobalData({
        home: toHomeView(content, lastChange(changes, changes.keys())),
        posts: Object.fromEntries(content.posts.map((post) => [post.id, toPostTies(post, finder)])),
      });
    },
    extendCli: (cli) => addCommands(cli, siteDir),
  };
}
