import fs from 'node:fs';
import path from 'node:path';
import {spend} from './spend.mjs';

/**
 * @typedef {object} Site
 * @property {string} folder where `docusaurus` is run
 * @property {string} [out] the built site, below the folder
 * @property {string} [generated] what the framework generates, below the folder
 * @property {Record<string, string>} [env]
 * @property {readonly string[]} [node] flags of `node`, as the site's own build has them
 */

/** The flags of `node` in `npm run build`. */
export const OWN_FLAGS =
  /^node ((?:--\S+ )+)/
    .exec(
      JSON.parse(fs.readFileSync(path.resolve(import.meta.dirname, '../../package.json'), 'utf8')).scripts.build,
    )?.[1]
    ?.trim()
    .split(' ') ?? [];

/**
 * Builds a site from nothing; CPU seconds (user and system, children included) and peak memory of the process tree.
 * @param {string} root where the packages are
 * @param {Site} site
 * @returns {Promise<{seconds: number, memory: number, out: string, output: string}>}
 */
export async function build(root, {folder, out = 'build', generated = '.docusaurus', env = {}, node = []}) {
  // Put aside, and deleted once the build is measured: for minutes after 190,000 files are deleted, ext4 takes five times
  // as long to make others, looking in its tables for places that were not freed of late.
  const formers = [out, generated].map((name) => path.join(folder, `${name}-former`));
  for (const former of formers) {
    fs.rmSync(former, {recursive: true, force: true});
    const left = former.slice(0, -'-former'.length);
    if (fs.existsSync(left)) fs.renameSync(left, former);
  }
  const cli = path.join(root, 'node_modules/@docusaurus/core/bin/docusaurus.mjs');
  const spent = await spend([...node, cli, 'build', '--out-dir', out], {
    cwd: folder,
    env: {DOCUSAURUS_GENERATED_FILES_DIR_NAME: generated, ...env},
  });
  for (const former of formers) fs.rmSync(former, {recursive: true, force: true});
  return {...spent, out: path.join(folder, out)};
}

/**
 * What stages cost a build, as it says itself (src/plugins/stage-cost.ts): name → seconds of processor time. Empty for
 * another site.
 * @param {string} output
 * @returns {Map<string, number>}
 */
export function stagesOf(output) {
  const lines = output.matchAll(/^([^\n:]+)\u00A0: [^\n]+, ([\d,]+)\u00A0s\.$/gm);
  return new Map(Array.from(lines, ([, stage = '', seconds = '']) => [stage, Number(seconds.replace(',', '.'))]));
}

/**
 * Bytes and number of all files below a folder.
 * @param {string} folder
 */
export function sizeOf(folder) {
  const files = fs.readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile());
  const bytes = files.reduce((sum, entry) => sum + fs.statSync(path.join(entry.parentPath, entry.name)).size, 0);
  return {bytes, files: files.length};
}
