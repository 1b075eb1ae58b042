/*
 * `node tests/world/world.mjs 40`: makes the test world of 40 sessions, unless it is there already, and prints its
 * folder, for ARCHIVE_CONTENT. JavaScript, because Node 20 does not run TypeScript: the rest is loaded as the
 * framework loads our plugins.
 */
import path from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {loadTypeScript} from '../support/load-typescript.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** The history needs four sessions; ranks have three digits, and the real sessions have the first four. */
const [FEWEST, MOST] = [4, 995];

/**
 * @param {number} count how many sessions
 * @returns {Promise<import('./write-world').WrittenWorld>}
 */
export function writeWorld(count) {
  return loadTypeScript('tests/world/write-world.ts').writeWorld(ROOT, count);
}

/**
 * The size that a word of the command line gives.
 * @param {string | undefined} word
 */
export function readSize(word) {
  const count = /^\d{1,3}$/.test(word ?? '') ? Number(word) : 0;
  if (count >= FEWEST && count <= MOST) return count;
  throw new Error(`Le monde de test a de ${FEWEST} à ${MOST} séances\u00A0: « ${word ?? ''} » n’est pas ce nombre.`);
}

/**
 * What the world is made of, in a sentence.
 * @param {import('./write-world').WrittenWorld} world
 */
export function describe({folder, from, isNew}) {
  const words =
    from === 'corpus' ? 'de vraies séances parlementaires' : 'un texte inventé (ARCHIVE_OUTSIDE_DATA n’est pas donné)';
  return `Monde de test, avec ${words}${isNew ? '' : ', déjà fait'} : ${path.relative(process.cwd(), folder)}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    console.log(describe(await writeWorld(readSize(process.argv[2]))));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
