import {spawn} from 'node:child_process';
import {randomBytes} from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import {solveChallenge} from 'altcha-lib';
import {deriveKey} from 'altcha-lib/algorithms/pbkdf2';

const USAGE = 'npm run bench -- accueil --debit 200 --secondes 30';
const ORIGIN = 'https://archive.example.org';
/** Proofs that are worked on side by side. */
const PROOFS_AT_ONCE = 16;

/**
 * `npm run bench -- accueil`: the service that receives texts, as a process of its own, given so many texts a second with
 * its limiter open, then closed. Proofs of work are done before, with the least cost: it is the service that is measured.
 * @param {string} root
 * @param {string[]} words
 */
export async function benchIntake(root, words) {
  const {rate, seconds} = readOptions(words);
  const rows = [];
  for (const limit of [1_000_000, 1000]) {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'accueil-'));
    const {child, port} = await start(root, folder, limit);
    const texts = await prepare(port, rate * seconds);
    const answers = await sendAll(port, texts, rate);
    const memory = peakMemory(child.pid ?? 0);
    child.kill('SIGTERM');
    await new Promise((resolve) => child.once('close', resolve));
    const kept = new Set(
      fs.readdirSync(path.join(folder, 'textes')).map((file) => read(path.join(folder, 'textes', file)).note.title),
    );
    const count = (/** @type {number} */ status) => answers.filter((answer) => answer.status === status).length;
    const times = answers
      .filter(({status}) => status === 202)
      .map(({ms}) => ms)
      .sort((a, b) => a - b);
    rows.push({
      'limite par adresse': limit,
      envoyés: answers.length,
      reçus: count(202),
      'refusés (429)': count(429),
      autres: answers.length - count(202) - count(429),
      'médiane (ms)': times[Math.floor(times.length / 2)]?.toFixed(1),
      'p99 (ms)': times[Math.floor(times.length * 0.99)]?.toFixed(1),
      'mémoire (Mo)': memory,
      'reçus et perdus': answers.filter(({status, title}) => status === 202 && !kept.has(title)).length,
      'gardés deux fois': fs.readdirSync(path.join(folder, 'textes')).length - kept.size,
    });
    fs.rmSync(folder, {recursive: true});
  }
  console.table(rows);
}

/** @param {string[]} words */
function readOptions(words) {
  const options = {rate: 200, seconds: 30};
  for (let at = 0; at < words.length; at += 2) {
    const [name, value = ''] = words.slice(at, at + 2);
    if (name === '--debit' && /^\d{1,4}$/.test(value)) options.rate = Number(value);
    else if (name === '--secondes' && /^\d{1,3}$/.test(value)) options.seconds = Number(value);
    else throw new Error(`« ${name} ${value} » n’est pas compris\u00A0: ${USAGE}`);
  }
  return options;
}

/**
 * @param {string} root
 * @param {string} folder
 * @param {number} limit
 * @returns {Promise<{child: import('node:child_process').ChildProcess, port: number}>}
 */
function start(root, folder, limit) {
  const child = spawn(process.execPath, [path.join(root, 'src/intake/start.mjs'), 'serve'], {
    cwd: root,
    env: {
      ...process.env,
      ARCHIVE_URL: ORIGIN,
      ARCHIVE_INTAKE_FOLDER: folder,
      ARCHIVE_INTAKE_PORT: '0',
      ARCHIVE_INTAKE_COST: '1',
      ARCHIVE_INTAKE_LIMIT: String(limit),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (/** @type {Buffer} */ chunk) => {
      output = (output + chunk.toString()).slice(-2000);
      const port = /"port":(\d+)/.exec(output)?.[1];
      if (port) resolve({child, port: Number(port)});
    });
    child.once('close', () => reject(new Error(output)));
  });
}

/**
 * @typedef {{title: string, key: string, body: string}} Text
 * @param {number} port
 * @param {number} number
 */
async function prepare(port, number) {
  /** @type {Text[]} */
  const texts = [];
  await Promise.all(
    Array.from({length: PROOFS_AT_ONCE}, async (_, worker) => {
      for (let at = worker; at < number; at += PROOFS_AT_ONCE) {
        const key = randomBytes(18).toString('base64url');
        // From addresses of many: those who ask for a challenge are counted too.
        const asked = await post(port, 'defi', key, '{}', `10.${at >> 16}.${(at >> 8) & 255}.${at & 255}`);
        const challenge = JSON.parse(asked.text);
        const solution = await solveChallenge({challenge, deriveKey});
        const title = `Texte ${at}`;
        const note = {
          ...{title, kind: 'session', target: 'session/travail-social', shown: 'none', date: '2026-01-31'},
          ...{licence: 'CC-BY-SA-4.0', statement: '1', text: 'Écrit pour mesurer. '.repeat(100)},
        };
        texts.push({title, key, body: JSON.stringify({note, proof: {challenge, solution}})});
      }
    }),
  );
  return texts;
}

/**
 * At a steady rate, whatever the answers take.
 * @param {number} port
 * @param {Text[]} texts
 * @param {number} rate
 */
async function sendAll(port, texts, rate) {
  const begin = performance.now();
  return Promise.all(
    texts.map(async ({title, key, body}, at) => {
      await new Promise((resolve) => setTimeout(resolve, (at * 1000) / rate - (performance.now() - begin)));
      const sent = performance.now();
      const {status} = await post(port, 'textes', key, body, '192.0.2.1');
      return {title, status, ms: performance.now() - sent};
    }),
  );
}

const agent = new http.Agent({keepAlive: true, maxSockets: 64});

/**
 * @param {number} port
 * @param {string} where
 * @param {string} key
 * @param {string} body
 * @param {string} from
 * @returns {Promise<{status: number, text: string}>}
 */
function post(port, where, key, body, from) {
  const headers = {'content-type': 'application/json', origin: ORIGIN, 'idempotency-key': key, 'x-forwarded-for': from};
  return new Promise((resolve, reject) => {
    const request = http.request({agent, port, path: `/accueil/${where}`, method: 'POST', headers}, (answer) => {
      let text = '';
      answer.on('data', (chunk) => (text += chunk));
      answer.on('end', () => resolve({status: answer.statusCode ?? 0, text}));
    });
    request.on('error', reject);
    request.end(body);
  });
}

/**
 * The most memory that a process ever held, in MB; nothing where the system does not say.
 * @param {number} pid
 */
function peakMemory(pid) {
  try {
    return Math.round(Number(/VmHWM:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1000);
  } catch {
    return undefined;
  }
}

/** @param {string} file */
function read(file) {
  return JSON.parse(fs.readFileSync(file, 'utf8'));
}
