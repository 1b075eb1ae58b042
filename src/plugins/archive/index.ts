import {setFlagsFromString} from 'node:v8';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {finderOf} from '#core/archive/find';
import type {Published} from '#core/consent/filter';
import {toPublished} from '#core/consent/filter';
import {toConcordance, type Concordance} from '#core/view/concordance';
import {definitionsByPage} from '#core/view/definitions';
import {proseMetadata} from '#core/metadata/prose';
import {toHomeView} from '#core/view/home';
import {readingsByPage} from '#core/view/recording';
import {toModerationView} from '#core/view/moderation';
import {toPostTies} from '#core/view/post';
import {lastChange, readChanges} from './changes';
import {settings} from '../../settings';
import {collectGarbage} from './collect-garbage';
import {branchesOf} from './branches';
import {addCommands} from './commands';
import {fillPages} from './fill-pages';
import {fillingsOf} from './fillings';
import {pathsToWatch} from './paths-to-watch';
import {openArchive, problemsOf} from './read-archive';
import {count, toReport} from './report';
import {routesOf} from './routes';
import {stageCost} from '../stage-cost';

/** Reads the archive, checks it, lets it through the consent filter, and makes its pages. */
export default function archivePlugin({baseUrl, siteDir, siteConfig}: LoadContext): Plugin<Published> {
  const {content: folder} = settings;
  const site = {root: siteConfig.url + baseUrl, cycle: siteConfig.title};
  // Made once, for the routes and for the words that are put into their pages after the build.
  let concordance: Concordance;
  const costs = stageCost('Mots de A à Z', () => `${concordance.html.size} pages`);
  return {
    name: 'archive',
    getPathsToWatch: () => pathsToWatch(siteDir, folder),
    async loadContent() {
      const content = await loadPublished(folder);
      // The ledgers, and what they were checked with, are gone: the bundler, which comes next, needs the room.
      collectGarbage();
      // Nothing later takes as much room as reading did: garbage may fill it before it is looked for.
      setFlagsFromString('--heap-growing-percent=100');
      return content;
    },
    async contentLoaded({content, actions}) {
      const changes = await readChanges(folder);
      // In `npm start` no build follows: pages receive their words like everything else.
      concordance = costs(() => toConcordance(content, baseUrl));
      const words = process.env.NODE_ENV === 'production' ? new Map() : fillingsOf(content, concordance, baseUrl);
      branchesOf(routesOf(content, concordance, changes, baseUrl, words, site), baseUrl).forEach(actions.addRoute);
      const finder = finderOf(content);
      actions.setGlobalData({
        definitions: definitionsByPage(content),
        home: toHomeView(content, lastChange(changes, changes.keys())),
        letters: concordance.letters.map(({letter, address}) => ({letter, address})),
        newsChanged: lastChange(
          changes,
          content.posts.map(({file}) => file),
        ),
        readings: readingsByPage(content),
        moderation: toModerationView(content) ?? null,
        metadata: proseMetadata(content, finder, site),
        posts: Object.fromEntries(content.posts.map((post) => [post.id, toPostTies(post, finder)])),
      });
    },
    // The bundler would keep a note of each key of each record, for nothing: 200 MB at 400 sessions.
    configureWebpack: () => ({module: {parser: {json: {exportsDepth: 1}}}}) as object,
    postBuild: ({outDir, content}) => fillPages(outDir, fillingsOf(content, concordance, baseUrl)),
    extendCli: (cli) => addCommands(cli, folder),
  };
}

async function loadPublished(folder: string): Promise<Published> {
  const production = process.env.NODE_ENV === 'production';
  const opened = await openArchive(folder);
  // The sources were read and are gone: checking the promise needs the room.
  collectGarbage();
  const problems = problemsOf(opened);
  if (opened.unknown && production) console.warn(opened.unknown);
  if (problems.length > 0) {
    const report = `${count(problems.length, 'problème')} dans le contenu :\n${toReport(problems)}`;
    if (production) throw new Error(report);
    console.error(report);
  }
  return toPublished(opened.archive, production ? 'left out' : 'shown');
}
