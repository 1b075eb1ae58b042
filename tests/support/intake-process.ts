import {spawn, type ChildProcess} from 'node:child_process';
import path from 'node:path';

const ROOT = process.cwd();
export const ORIGIN = 'https://archive.example.org';

/** `npm run accueil` as a process of its own, to be stopped in any way. */
export interface IntakeProcess {
  readonly child: ChildProcess;
  readonly address: string;
  readonly output: () => string;
  /** Resolves with the exit code, `null` when it was killed. */
  readonly ended: Promise<number | null>;
}

/** What may be told to a service that is to be tried. */
interface Told {
  /** What is to run it, a program and its words: a shell that sets a limit, then `exec "$@"`. */
  readonly under?: readonly string[];
  /** The address of the site whose forms it takes. */
  readonly origin?: string;
}

/** Resolves once it listens. @throws when it stops before */
export async function startIntake(
  folder: string,
  port = 0,
  {under = [], origin = ORIGIN}: Told = {},
): Promise<IntakeProcess> {
  const [program = '', ...words] = [...under, process.execPath, path.join(ROOT, 'src/intake/start.mjs'), 'serve'];
  const child = spawn(program, words, {
    cwd: ROOT,
    env: {
      ...process.env,
      ARCHIVE_URL: origin,
      ARCHIVE_INTAKE_FOLDER: folder,
      ARCHIVE_INTAKE_PORT: String(port),
      ARCHIVE_INTAKE_COST: '1',
      ARCHIVE_INTAKE_LIMIT: '100000',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  const listening = new Promise<number>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const found = /"port":(\d+)/.exec(output)?.[1];
      if (found) resolve(Number(found));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void ended.then((code) => reject(new Error(`stopped with ${code}: ${output}`)));
  });
  const listened = await listening;
  return {child, address: `http://127.0.0.1:${listened}/accueil/`, output: () => output, ended};
}
