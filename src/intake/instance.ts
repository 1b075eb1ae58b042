import {randomUUID} from 'node:crypto';
import fs from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import {Refusal} from '../plugins/archive/lock';

/** The longest name of a socket, in bytes (`sun_path`: 108 on Linux, 104 on macOS, with a zero): a longer one is cut. */
const LONGEST_SOCKET = 103;

/**
 * One program at a time in a folder. The lock is a socket that listens: it dies with its program, whatever killed it, and
 * no process number can be taken for another.
 *
 * @throws {Refusal} when another program holds it, or when this account may not write there
 */
export async function holdAlone(folder: string, name: string, taken: string): Promise<() => Promise<void>> {
  return hold(folder, name, taken).catch((error: NodeJS.ErrnoException) => {
    if (!['EACCES', 'EPERM', 'EROFS'].includes(error.code ?? '')) throw error;
    throw new Refusal(
      `Ce compte n’a pas le droit d’écrire dans ${folder}\u00A0: lancez la commande sous le compte du service.`,
    );
  });
}

async function hold(folder: string, name: string, taken: string): Promise<() => Promise<void>> {
  const file = path.join(folder, `.${name}.sock`);
  if (Buffer.byteLength(file) > LONGEST_SOCKET) {
    throw new Refusal(
      `Le chemin de ${folder} est trop long de ${Buffer.byteLength(file) - LONGEST_SOCKET} caractères pour un verrou\u00A0: donnez dans ARCHIVE_INTAKE_FOLDER un dossier dont le chemin est plus court.`,
    );
  }
  await fs.mkdir(folder, {recursive: true, mode: 0o700});
  const token = randomUUID();
  const server = net.createServer((socket) => socket.end(token)).unref();
  if (!(await listen(server, file))) {
    if ((await ask(file)) !== undefined) throw new Refusal(taken);
    // Nobody answers: the program that made it is dead.
    await fs.rm(file, {force: true});
    if (!(await listen(server, file))) throw new Refusal(taken);
  }
  // Two programs that start together may both have found the same dead socket: the last to listen has the name.
  if ((await ask(file)) !== token) {
    server.close();
    throw new Refusal(taken);
  }
  return () => new Promise((resolve) => server.close(() => resolve()));
}

function listen(server: net.Server, file: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(false) : reject(error));
    server.once('error', failed);
    server.listen(file, () => {
      server.off('error', failed);
      resolve(true);
    });
  });
}

/** What the holder answers; `undefined` when there is none. */
function ask(file: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = net.connect(file);
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
    socket.on('error', () => resolve(undefined));
    socket.on('close', () => resolve(answer || undefined));
  });
}
