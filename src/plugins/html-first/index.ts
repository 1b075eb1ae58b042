import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {getFileLoaderUtils} from '@docusaurus/utils';
import {addSiteCheck} from './commands';
import {lightenScripts} from './light-scripts';
import {removeUnloadedScripts} from './remove-unloaded-scripts';
import {SHEETS} from './sheets';

type WebpackConfig = Parameters<NonNullable<Plugin['configureWebpack']>>[0];

const ENHANCE = path.resolve(__dirname, '../../enhance/index.ts');
const NOTHING = path.resolve(__dirname, 'nothing.css');
const NOTHING_JS = path.resolve(__dirname, 'nothing.js');

/**
 * HTML first (DESIGN § 2): in production the browser's entry is our enhancements and our styles; React renders at build
 * only. In development React runs in the browser as usual, and the same enhancements are loaded beside it.
 * To watch when Docusaurus is upgraded: the client entry, the server bundle's path, `getFileLoaderUtils`.
 */
export default function htmlFirstPlugin({siteDir, siteConfig, generatedFilesDir}: LoadContext): Plugin {
  const production = process.env.NODE_ENV === 'production';
  // Images of MDX pages are emitted by the client compiler, which no longer sees MDX: have the server's emit them.
  if (production) Object.assign(getFileLoaderUtils(true), getFileLoaderUtils(false));
  return {
    name: 'html-first',
    getClientModules: () => (production ? [] : [ENHANCE, ...Object.values(SHEETS)]),
    configureWebpack(config, isServer) {
      ownFonts(config);
      const resolve = {
        alias: {
          // The template's own styles and progress bar: this site has its own.
          'infima/dist/css/default/default.css$': NOTHING,
          './nprogress$': NOTHING_JS,
        },
      };
      if (!production) return {resolve};
      return isServer
        ? {resolve, ...serverBundle(config, siteConfig.baseUrl, generatedFilesDir)}
        : {resolve, ...clientBundle(), ...lightenScripts(config)};
    },
    // The minifier already writes for older browsers (browserslist): twice would double the colours.
    configurePostCss: (options) => ({...options, plugins: []}),
    extendCli: (cli) => addSiteCheck(cli, siteDir, siteConfig.baseUrl),
    postBuild: ({outDir}) => removeUnloadedScripts(outDir),
  } as Plugin;
}

function clientBundle() {
  return {
    mergeStrategy: {entry: 'replace'} as const,
    entry: {main: ENHANCE, ...SHEETS},
    // One script a page: the runtime is a few hundred bytes. And a style sheet for each entry, not one for all.
    optimization: {runtimeChunk: false, splitChunks: {cacheGroups: {styles: false}}},
  };
}

/** The server bundle stays in its own folder, and what it emits for readers (images) goes where pages look for it. */
function serverBundle(config: WebpackConfig, baseUrl: string, generatedFilesDir: string) {
  const folder = config.output?.path ?? '';
  return {
    externals: [leaveData(generatedFilesDir)],
    // One bundle: each route would be a file of its own, to be written, read again and compiled.
    module: {parser: {javascript: {dynamicImportMode: 'eager' as const}}},
    output: {
      path: path.dirname(folder),
      filename: `${path.basename(folder)}/server.bundle.js`,
      chunkFilename: `${path.basename(folder)}/[name].js`,
      publicPath: baseUrl,
    },
  };
}

/**
 * What pages are made of stays in its files, and the server bundle reads them there: to copy what it must not change, the
 * bundler took twelve times its size in memory.
 */
function leaveData(folder: string) {
  return async ({request = ''}: {readonly request?: string}): Promise<string | undefined> => {
    const [, name] = /^@generated\/(.+\.json|globalData)$/.exec(request) ?? [];
    return name && `commonjs ${path.join(folder, name)}`;
  };
}

/** Fonts: cut to the characters French needs, and emitted as files (the stock rule would put small ones into the CSS). */
function ownFonts(config: WebpackConfig): void {
  const rules = config.module?.rules ?? [];
  const stock = rules.findIndex(
    (rule) => rule && typeof rule === 'object' && rule.test instanceof RegExp && rule.test.test('a.woff2'),
  );
  if (stock !== -1) rules.splice(stock, 1);
  rules.push({
    test: /\.woff2$/,
    type: 'asset/resource',
    generator: {filename: 'assets/fonts/[name].[contenthash:8][ext]'},
    use: [path.resolve(__dirname, 'subset-font-loader.js')],
  });
}
