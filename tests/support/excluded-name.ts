import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs';
import path from 'node:path';

/**
 * A first name that the archive must not hold, wherever it could stand: known here by its SHA-256 only (lower case,
 * NFC), so that the test does not say what it forbids.
 */
const EXCLUDED = 'ad2fb6ad47733524d828935a7f3654c3b76b49626812110cb8caeeee6eea1d68';

const NOT_OURS = new Set(['node_modules', '.git', '.docusaurus', 'build', 'build-archive']);

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function isExcluded(word: string, known: Map<string, boolean>): boolean {
  let answer = known.get(word);
  if (answer === undefined) {
    answer = sha256(word) === EXCLUDED;
    known.set(word, answer);
  }
  return answer;
}

/** Words as runs of letters, lower case, NFC; what an address or a JSON text writes as escapes is read too. */
function wordsOf(text: string): Set<string> {
  const plain = text
    .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/&#x([0-9a-f]+);/gi, (whole, code: string) => character(Number.parseInt(code, 16)) ?? whole)
    .replace(/&#(\d+);/g, (whole, code: string) => character(Number(code)) ?? whole);
  const all = `${text}\n${plain}`.normalize('NFC').toLowerCase();
  return new Set(all.match(/\p{L}+/gu));
}

function character(code: number): string | undefined {
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/** Of these files (paths below `root`), those whose words or whose own path hold the excluded name. */
export function filesNaming(
  root: string,
  files: Iterable<string>,
  excluded = (word: string) => isExcluded(word, seen),
): string[] {
  return [...files].filter((file) => {
    const words = wordsOf(`${file}\n${readIfThere(path.join(root, file))}`);
    return [...words].some(excluded);
  });
}
/** A site that is being built while we look may take a file away. */
function readIfThere(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

const seen = new Map<string, boolean>();

/** Every file of the project: what git holds and what it would take; all files when there is no git. */
export function projectFiles(root: string): string[] {
  let files: string[];
  try {
    files = execFileSync('git', ['ls-files', '-coz', '--exclude-standard'], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'ignore'],
    }).split('\0');
  } catch {
    files = filesBelow(root);
  }
  return [...new Set(files)].filter(
    (file) => file !== '' && statSync(path.join(root, file), {throwIfNoEntry: false})?.isFile(),
  );
}

/** Every file below a folder, `build/` for instance. */
export function filesBelow(root: string, folder = ''): string[] {
  return readdirSync(path.join(root, folder), {withFileTypes: true}).flatMap((entry) => {
    const file = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.isDirectory()) return NOT_OURS.has(entry.name) ? [] : filesBelow(root, file);
    return entry.isFile() ? [file] : [];
  });
}
