import type {LoadContext, Plugin} from '@docusaurus/types';
import {finderOf} from '#core/archive/find';
import type {Published} from '#core/consent/filter';
import {toPublished} from '#core/consent/filter';
import {definitionsByPage} from '#core/view/definitions';
import {toHomeView} from '#core/view/home';
import {toPostTies} from '#core/view/post';
import {lastChange, readChanges} from './changes';
import {settings} from '../../settings';
import {addCommands} from './commands';
import {fillPages} from './fill-pages';
import {fillingsOf} from './fillings';
import {readArchive} from './read-archive';
import {count, toReport} from './report';
import {routesOf} from './routes';

/** Reads the archive, checks it, lets it through the consent filter, and makes its pages. */
export default function archivePlugin({baseUrl}: LoadContext): Plugin<Published> {
  const {content: folder} = settings;
  return {
    name: 'archive',
    getPathsToWatch: () => ['docs', 'blog'].map((root) => `${folder}/${root}/**/*.{md,mdx,yaml,yml,ndjson}`),
    async loadContent() {
      const {archive, problems} = await readArchive(folder);
      if (problems.length > 0) {
        const report = `${count(problems.length, 'problème')} dans le contenu :\n${toReport(problems)}`;
        if (process.env.NODE_ENV === 'production') throw new Error(report);
        console.error(report);
      }
      return toPublished(archive, process.env.NODE_ENV === 'production' ? 'left out' : 'shown');
    },
    async contentLoaded({content, actions}) {
      const changes = await readChanges(folder);
      // In `npm start` no build follows: pages receive their words like everything else.
      const words = process.env.NODE_ENV === 'production' ? new Map() : fillingsOf(content, baseUrl);
      routesOf(content, changes, baseUrl, words).forEach(actions.addRoute);
      const finder = finderOf(content);
      actions.setGlobalData({
        definitions: definitionsByPage(content),
        home: toHomeView(content, lastChange(changes, changes.keys())),
        newsChanged: lastChange(
          changes,
          content.posts.map(({file}) => file),
        ),
        posts: Object.fromEntries(content.posts.map((post) => [post.id, toPostTies(post, finder)])),
      });
    },
    postBuild: ({outDir, content}) => fillPages(outDir, fillingsOf(content, baseUrl)),
    extendCli: (cli) => addCommands(cli, folder),
  };
}
