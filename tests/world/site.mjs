/*
 * `npm run site`: builds the site, checks it, serves it. `npm run site -- --monde 40`: the same site with the test world
 * of 40 sessions as its content, built apart, so that the real site's folders are left alone.
 */
import {spawnSync} from 'node:child_process';
import {createRequire} from 'node:module';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, readSize, writeWorld} from './world.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** @returns {Promise<{folder: string, env: Record<string, string>}>} where the site is built, and with what content */
async function chooseContent([option, size, ...rest] = process.argv.slice(2)) {
  if (option === undefined) return {folder: 'build', env: {}};
  if (option !== '--monde' || rest.length > 0) {
    const unknown = option === '--monde' ? rest.join(' ') : option;
    throw new Error(`« ${unknown} » n’est pas compris\u00A0: npm run site, ou npm run site -- --monde 40`);
  }
  const count = readSize(size);
  const world = await writeWorld(count);
  console.log(describe(world));
  return worldBuild(count, world.folder);
}

/**
 * Where the world of `count` sessions is built, away from the real site's folders, and the settings for it.
 * @param {number} count
 * @param {string} content the world's folder
 */
export function worldBuild(count, content) {
  return {
    folder: `tests/.tmp/build-world-${count}`,
    env: {
      ARCHIVE_CONTENT: content,
      DOCUSAURUS_GENERATED_FILES_DIR_NAME: `tests/.tmp/docusaurus-world-${count}`,
    },
  };
}

/**
 * @param {string[]} parameters
 * @param {Record<string, string>} env
 */
function run(parameters, env) {
  const {status} = spawnSync(process.execPath, parameters, {
    cwd: ROOT,
    stdio: 'inherit',
    env: {...process.env, ...env},
  });
  if (status !== 0) process.exit(status ?? 1);
}

async function main() {
  const {folder, env} = await chooseContent();
  const docusaurus = path.join(
    path.dirname(createRequire(import.meta.url).resolve('@docusaurus/core/package.json')),
    'bin/docusaurus.mjs',
  );
  run([docusaurus, 'build', '--out-dir', folder], env);
  run([docusaurus, 'verifier-site', '--out-dir', folder], env);
  run(['tests/support/serve.mjs', folder], env);
}

if (path.resolve(process.argv[1] ?? '') === fileURLToPath(import.meta.url)) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
