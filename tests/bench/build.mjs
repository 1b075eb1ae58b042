import {spawn} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/**
 * Builds a site from nothing; CPU seconds (user and system, children included) and peak memory of the process tree.
 * @param {string} root where the packages are
 * @param {string} folder the site
 * @returns {Promise<{seconds: number, memory: number}>}
 */
export async function build(root, folder) {
  for (const name of ['build', '.docusaurus']) fs.rmSync(path.join(folder, name), {recursive: true, force: true});
  const cli = path.join(root, 'node_modules/.bin/docusaurus');
  const child = spawn('bash', ['-c', `TIMEFORMAT='cpu %U %S'; time "${cli}" build`], {cwd: folder});
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  let memory = 0;
  const watch = setInterval(() => (memory = Math.max(memory, residentOf(child.pid ?? 0))), 100);
  const status = await new Promise((done) => child.on('close', done));
  clearInterval(watch);
  if (status !== 0) throw new Error(`${folder}: ${output}`);
  const [, user, system] = /cpu ([\d.]+) ([\d.]+)/.exec(output) ?? [];
  return {seconds: Number(user) + Number(system), memory};
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
