import {createHash} from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import type {Published} from '#core/consent/filter';
import {buildIndex} from '#search/build-index';
import {CURRENT} from '#search/protocol';
import {recordsOf} from '#search/records';

type Files = ReadonlyMap<string, string>;

/** Makes the search files from the published archive: written by a build, served from memory by `npm start`. */
export default function searchPlugin({baseUrl}: LoadContext): Plugin {
  let files: Files = new Map();
  return {
    name: 'search',
    async allContentLoaded({allContent}) {
      files = toFiles(allContent.archive?.default as Published);
    },
    configureWebpack: () =>
      ({
        devServer: {
          setupMiddlewares(middlewares: unknown[], server: {app?: DevApp}) {
            server.app?.get(`${baseUrl}recherche/:name`, ({params}, response, next) => {
              const found = files.get(`recherche/${params.name}`);
              if (found === undefined) next();
              else response.type('json').send(found);
            });
            return middlewares;
          },
        },
      }) as object,
    async postBuild({outDir}) {
      for (const [file, text] of files) {
        await fs.mkdir(path.dirname(path.join(outDir, file)), {recursive: true});
        await fs.writeFile(path.join(outDir, file), text);
      }
    },
  };
}

interface DevApp {
  get(
    path: string,
    handler: (
      request: {params: {name: string}},
      response: {type: (type: string) => {send: (text: string) => void}},
      next: () => void,
    ) => void,
  ): void;
}

/** The index under a name made from its bytes, and the small file that says which one is current. */
function toFiles(archive: Published): Files {
  const text = JSON.stringify(buildIndex(recordsOf(archive)));
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 12);
  const file = `recherche/index-${hash}.json`;
  return new Map([
    [file, text],
    [CURRENT, JSON.stringify({file})],
  ]);
}
