import {spawnSync} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {GUARDS} from './mutants/guards.mjs';
import {checkListing, rowsInWords} from './mutants/listing.mjs';

/*
 * `npm run mutants`: takes each guard against untrusted text away, once, in a copy of the project, and runs its tests:
 * they must fail. A guard whose absence no test sees is as good as absent. `npm run mutants -- journal` runs those whose
 * name holds the word. Whole, it then lists the rows of THREATS, with their tests and their guards.
 */

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const REPORT = 'mutants.json';

const asked = process.argv.slice(2);
const guards = GUARDS.filter(({name}) => asked.every((word) => name.includes(word)));
if (guards.length === 0) {
  console.error(
    `No guard has « ${asked.join(' ')} » in its name. Their names:\n${GUARDS.map(({name}) => name).join('\n')}`,
  );
  process.exit(1);
}
const wrong = checkListing(ROOT);
if (wrong.length > 0) {
  console.error(wrong.join('\n'));
  process.exit(1);
}
const copy = fs.mkdtempSync(path.join(os.tmpdir(), 'mutants-'));
try {
  for (const name of [
    'src',
    'tests',
    '.ci',
    '.github',
    'package.json',
    'tsconfig.json',
    'tsconfig.base.json',
    'vitest.config.mts',
  ]) {
    fs.cpSync(path.join(ROOT, name), path.join(copy, name), {
      recursive: true,
      filter: (file) => !/tests\/\.tmp/.test(file),
    });
  }
  fs.symlinkSync(path.join(ROOT, 'node_modules'), path.join(copy, 'node_modules'));
  for (const test of new Set(guards.map((guard) => guard.test))) {
    const {passed, failed, first} = run(test);
    if (failed > 0 || passed === 0) throw new Error(`With every guard in place, a test of ${test} fails: ${first}`);
  }

  const unseen = guards.filter((guard) => {
    const {failed, first} = without(guard);
    console.log(
      `${failed > 0 ? '✓' : '✗ NOT SEEN'}  ${guard.name}  →  ${failed > 0 ? `${failed} red: ${first}` : guard.test}`,
    );
    return failed === 0;
  });
  console.log(`\n${guards.length - unseen.length} of ${guards.length} guards are seen when they are gone.`);
  if (asked.length === 0) console.log(`\nTHREATS, row by row:\n${rowsInWords()}`);
  process.exitCode = unseen.length > 0 ? 1 : 0;
} finally {
  fs.rmSync(copy, {recursive: true, force: true});
}

/** @param {import('./mutants/guards.mjs').Guard} guard */
function without({file, changes, test}) {
  const target = path.join(copy, file);
  const text = fs.readFileSync(target, 'utf8');
  let mutated = text;
  for (const {from, to} of changes) mutated = mutated.replace(from, () => to);
  fs.writeFileSync(target, mutated);
  try {
    return run(test);
  } finally {
    fs.writeFileSync(target, text);
  }
}

/**
 * A file that does not load, or that takes ten minutes, proves nothing: only a test that ran and failed counts.
 * @param {string} test
 * @returns {{passed: number, failed: number, first: string}}
 */
function run(test) {
  fs.rmSync(path.join(copy, REPORT), {force: true});
  const {pid} = spawnSync(
    process.execPath,
    [
      path.join(ROOT, 'node_modules/vitest/vitest.mjs'),
      'run',
      '--bail=1',
      '--reporter=json',
      `--outputFile=${REPORT}`,
      test,
    ],
    // A group of its own: a test that fails may leave a service that it had started.
    /** @type {import('node:child_process').SpawnSyncOptions} */ ({
      cwd: copy,
      stdio: 'ignore',
      timeout: 600_000,
      detached: true,
    }),
  );
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Nobody is left.
  }
  if (!fs.existsSync(path.join(copy, REPORT))) throw new Error(`${test} tells nothing: it was stopped.`);
  const {numPassedTests, numFailedTests, testResults} = JSON.parse(fs.readFileSync(path.join(copy, REPORT), 'utf8'));
  const all = testResults.flatMap((/** @type {any} */ file) => file.assertionResults);
  const first = all.find((/** @type {any} */ {status}) => status === 'failed')?.fullName ?? '';
  return {passed: numPassedTests, failed: numFailedTests, first};
}
