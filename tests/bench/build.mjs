import {spawn} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/**
 * @typedef {object} Site
 * @property {string} folder where `docusaurus` is run
 * @property {string} [out] the built site, below the folder
 * @property {string} [generated] what the framework generates, below the folder
 * @property {Record<string, string>} [env]
 * @property {string | undefined} [node] flags of `node`, as the site's own build has them
 */

/** The flags of `node` in `npm run build`. */
export const OWN_FLAGS = /^node (--\S+) /.exec(
  JSON.parse(fs.readFileSync(path.resolve(import.meta.dirname, '../../package.json'), 'utf8')).scripts.build,
)?.[1];

/**
 * Builds a site from nothing; CPU seconds (user and system, children included) and peak memory of the process tree.
 * @param {string} root where the packages are
 * @param {Site} site
 * @returns {Promise<{seconds: number, memory: number, out: string}>}
 */
export async function build(root, {folder, out = 'build', generated = '.docusaurus', env = {}, node = ''}) {
  for (const name of [out, generated]) fs.rmSync(path.join(folder, name), {recursive: true, force: true});
  const cli = path.join(root, 'node_modules/@docusaurus/core/bin/docusaurus.mjs');
  const child = spawn('bash', ['-c', `TIMEFORMAT='cpu %U %S'; time node ${node} "${cli}" build --out-dir "${out}"`], {
    cwd: folder,
    env: {...process.env, DOCUSAURUS_GENERATED_FILES_DIR_NAME: generated, ...env},
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  let memory = 0;
  const watch = setInterval(() => (memory = Math.max(memory, residentOf(child.pid ?? 0))), 100);
  const status = await new Promise((done) => child.on('close', done));
  clearInterval(watch);
  if (status !== 0) throw new Error(`${folder}: ${output}`);
  const [, user, system] = /cpu ([\d.]+) ([\d.]+)/.exec(output) ?? [];
  return {seconds: Number(user) + Number(system), memory, out: path.join(folder, out)};
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

/**
 * Resident bytes of a process and all its children, from /proc.
 * @param {number | string} pid
 * @returns {number}
 */
function residentOf(pid) {
  try {
    const own = Number(/VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
    const children = fs.readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean);
    return own + children.reduce((sum, child) => sum + residentOf(child), 0);
  } catch {
    // The process ended between two looks.
    return 0;
  }
}
