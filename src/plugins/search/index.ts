import fs from 'node:fs';
import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import type {Published} from '#core/consent/filter';
import type {PackedFile} from '#search/packed/volume';
import {stageCost} from '../stage-cost';
import {codeVersion} from './code-version';
import {searchFiles} from './search-files';
import {keepSegments} from './keep-segments';

/** Makes the search files from the published archive: written at the end of a build, made when asked for by `npm start`. */
export default function searchPlugin({baseUrl, generatedFilesDir}: LoadContext): Plugin {
  let archive: Published;
  let written = 0;
  const costs = stageCost('Recherche', () => `${written} fichiers`);
  let served: ReadonlyMap<string, Uint8Array> | undefined;
  function* makeFiles(): Generator<PackedFile> {
    const kept = keepSegments(path.join(generatedFilesDir, 'search-segments'));
    yield* searchFiles(archive, codeVersion(), kept);
    kept.prune();
  }
  return {
    name: 'search',
    async allContentLoaded({allContent}) {
      archive = allContent.archive?.default as Published;
      served = undefined;
    },
    configureWebpack: () =>
      ({
        devServer: {
          setupMiddlewares(middlewares: unknown[], server: {app?: DevApp}) {
            server.app?.get(`${baseUrl}recherche/:name`, ({params}, response, next) => {
              served ??= new Map(Array.from(makeFiles(), ({name, bytes}) => [name, bytes]));
              const found = served.get(`recherche/${params.name}`);
              if (found === undefined) next();
              else response.type(path.extname(params.name)).send(Buffer.from(found));
            });
            return middlewares;
          },
        },
      }) as object,
    async postBuild({outDir}) {
      costs(() => {
        for (const {name, bytes} of makeFiles()) {
          const file = path.join(outDir, name);
          fs.mkdirSync(path.dirname(file), {recursive: true});
          fs.writeFileSync(file, bytes);
          written++;
        }
      });
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
