import {spawn} from 'node:child_process';
import fs from 'node:fs';

/**
 * Runs a program of Node, and says what it cost: CPU seconds (user and system, children included), peak memory of the
 * process tree in bytes; and what it printed.
 * @param {string[]} words after `node`
 * @param {{cwd?: string, env?: Record<string, string>}} options
 * @returns {Promise<{seconds: number, memory: number, output: string}>}
 */
export async function spend(words, {cwd, env = {}} = {}) {
  const child = spawn('bash', ['-c', `TIMEFORMAT='cpu %U %S'; time node "$@"`, 'bash', ...words], {
    cwd,
    env: {...process.env, ...env},
    // A program that asks something gets no answer, instead of waiting for ever.
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  let memory = 0;
  const watch = setInterval(() => (memory = Math.max(memory, residentOf(child.pid ?? 0))), 100);
  const status = await new Promise((done) => child.on('close', done));
  clearInterval(watch);
  if (status !== 0) throw new Error(`node ${words.join(' ')}: ${output}`);
  const [, user, system] = /cpu ([\d.]+) ([\d.]+)\s*$/.exec(output) ?? [];
  return {seconds: Number(user) + Number(system), memory, output};
}

/**
 * Resident bytes of a process and all its children, from /proc; with `own`, only those that no other process shares: what
 * a machine would win back, whatever else runs on it.
 * @param {number | string} pid
 * @param {boolean} [own]
 * @returns {number}
 */
export function residentOf(pid, own = false) {
  try {
    const text = fs.readFileSync(`/proc/${pid}/${own ? 'smaps_rollup' : 'status'}`, 'utf8');
    const lines = text.matchAll(own ? /^Private_(?:Clean|Dirty):\s+(\d+)/gm : /^VmRSS:\s+(\d+)/gm);
    const bytes = [...lines].reduce((sum, [, kilobytes]) => sum + Number(kilobytes) * 1024, 0);
    const children = fs.readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean);
    return bytes + children.reduce((sum, child) => sum + residentOf(child, own), 0);
  } catch {
    // The process ended between two looks.
    return 0;
  }
}
