import {getSwcJsMinimizerOptions, rspack} from '@docusaurus/faster';
import type {Plugin} from '@docusaurus/types';

type WebpackConfig = Parameters<NonNullable<Plugin['configureWebpack']>>[0];

/**
 * What the bundler adds to every script of readers and no page of ours needs: a tenth of what a small script weighs. To
 * watch when Docusaurus is upgraded: the name of its plugin, the options of its loader.
 */
export function lightenScripts(config: WebpackConfig) {
  withoutPrefetch(config);
  keepSyntax(config);
  minifyWell(config);
  return {
    // Not the name of the package, in the first line of each script.
    output: {chunkLoadingGlobal: 'pieces'},
    // Not the name and the version of the bundler.
    experiments: {rspackFuture: {bundlerInfo: {force: false}}} as object,
  };
}

/** A function in each script and worker that only `docusaurus.prefetch` calls: that is React's application, which is not loaded. */
function withoutPrefetch(config: WebpackConfig): void {
  config.plugins = (config.plugins ?? []).filter((plugin) => plugin?.constructor.name !== 'ChunkAssetPlugin');
}

/**
 * Where an older browser has a syntax but for a rare case, only the case is rewritten (swc, `bugfixes`), not each
 * `?.` and each parameter. One case it leaves: a spread among the arguments of an optional call, which Chrome read wrong
 * until version 91; ESLint refuses it.
 */
function keepSyntax(config: WebpackConfig): void {
  for (const rule of config.module?.rules ?? []) {
    const used = rule && typeof rule === 'object' && Array.isArray(rule.use) ? rule.use : [];
    for (const each of used) {
      if (!each || typeof each !== 'object' || each.loader !== 'builtin:swc-loader') continue;
      const options = each.options as {env: {bugfixes?: boolean}};
      options.env.bugfixes = true;
    }
  }
}

/** The stock minifier, which looks three times instead of once: what it took out lets it take out more. */
function minifyWell({optimization}: WebpackConfig): void {
  if (!optimization?.minimizer) return;
  const {compress, ...stock} = getSwcJsMinimizerOptions() as {compress: object};
  const minifier = new rspack.SwcJsMinimizerRspackPlugin({
    minimizerOptions: {minify: true, ...stock, compress: {...compress, passes: 3}},
  });
  optimization.minimizer = optimization.minimizer.map((each) =>
    each instanceof rspack.SwcJsMinimizerRspackPlugin ? (minifier as never) : each,
  );
}
