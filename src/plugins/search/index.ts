import fs from 'node:fs/promises';
import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import type {Published} from '#core/consent/filter';
import {toFiles, type Files} from './to-files';

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
              else response.type(path.extname(params.name)).send(Buffer.from(found));
            });
            return middlewares;
          },
        },
      }) as object,
    async postBuild({outDir}) {
      for (const [file, bytes] of files) {
        await fs.mkdir(path.dirname(path.join(outDir, file)), {recursive: true});
        await fs.writeFile(path.join(outDir, file), bytes);
      }
    },
  };
}

interface DevApp {
  get(
    path: string,
    handler: (
      request: {params: {name: string}},
      response: {type: (type: string) => {send: (bytes: Buffer) => void}},
      next: () => void,
    ) => void,
  ): void;
}
