import {spawn} from 'node:child_process';
import fs from 'node:fs';
import {createRequire} from 'node:module';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {stripVTControlCharacters} from 'node:util';
import {CONFIGURED} from './world/configured.mjs';

/*
 * `npm test`: every check, in order, each shown as it runs; a failure does not stop the others. `npm run lint` and
 * `npm run typecheck` run a part of it: `node tests/run.mjs lint`. The last line counts what was really executed.
 */

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const REPORTS = path.join(ROOT, 'node_modules/.cache/tests');
const UNDER_BASE = 'build-archive';
const WORLD = 'build-world';
/** The world of four sessions, whose association has given all that it can, where transcripts are: its own content, its own build, its own generated files. */
const IN_WORLD = {
  ...CONFIGURED,
  ARCHIVE_CONTENT: path.join(ROOT, 'tests/.tmp/world-4'),
  DOCUSAURUS_GENERATED_FILES_DIR_NAME: '.docusaurus-world',
};
const TYPED_PARTS = [
  'tsconfig.json',
  'src/core',
  'src/search',
  'src/search/tsconfig.worker.json',
  'src/enhance',
  'src/theme',
  'tests/e2e',
];

/**
 * What a runner counted: `notRun` and `broken` name the tests, with the first line of what went wrong.
 *
 * @typedef {{passed: number, failed: number, skipped: number, notRun: string[], broken?: string[]}} Counts
 * @typedef {object} Step
 * @property {string} name
 * @property {string} group what to ask for on the command line
 * @property {string[]} command a program of node_modules/.bin or a script of ours, and its arguments
 * @property {Record<string, string>} [env]
 * @property {() => Counts} [count] reads the runner's report; without it, the step is one check
 * @property {string} [needs] the name of a step without which this one says nothing
 */

/** @type {Counts} */
const NOTHING = {passed: 0, failed: 0, skipped: 0, notRun: []};

/** @type {Step[]} */
const STEPS = [
  {name: 'format', group: 'lint', command: ['prettier', '--check', '--log-level', 'warn', '.']},
  {name: 'code rules and layers', group: 'lint', command: ['eslint', '--max-warnings', '0', '.']},
  {name: 'styles', group: 'lint', command: ['stylelint', '--max-warnings', '0', 'src/css/**/*.css']},
  {name: 'Markdown', group: 'lint', command: ['markdownlint-cli2']},
  ...TYPED_PARTS.map((part) => ({name: `types of ${part}`, group: 'types', command: ['tsc', '-p', part]})),
  {name: 'content (verifier)', group: 'content', command: ['docusaurus', 'verifier']},
  {
    name: 'unit and content tests, import layers',
    group: 'unit',
    command: vitest('unit', 'tests/unit', 'tests/content', 'tests/contract/import-zones'),
    count: () => countVitest('unit'),
  },
  {
    name: 'French search: judged, held-out and hostile queries',
    group: 'search',
    command: vitest('search', 'tests/search'),
    count: () => countVitest('search'),
  },
  {name: 'build', group: 'build', command: ['docusaurus', 'build']},
  {name: 'built site (verifier-site)', group: 'build', command: ['docusaurus', 'verifier-site'], needs: 'build'},
  {
    name: 'build under /archive/',
    group: 'build',
    command: ['docusaurus', 'build', '--out-dir', UNDER_BASE],
    env: {ARCHIVE_BASE: '/archive/'},
  },
  {
    name: 'built site under /archive/ (verifier-site)',
    group: 'build',
    command: ['docusaurus', 'verifier-site', '--out-dir', UNDER_BASE],
    env: {ARCHIVE_BASE: '/archive/'},
    needs: 'build under /archive/',
  },
  {name: 'test world', group: 'build', command: ['tests/world/world.mjs', '4']},
  {
    name: 'content of the test world (verifier)',
    group: 'build',
    command: ['docusaurus', 'verifier'],
    env: IN_WORLD,
    needs: 'test world',
  },
  {
    name: 'build of the test world',
    group: 'build',
    command: ['docusaurus', 'build', '--out-dir', WORLD],
    env: IN_WORLD,
    needs: 'test world',
  },
  {
    name: 'built test world (verifier-site)',
    group: 'build',
    command: ['docusaurus', 'verifier-site', '--out-dir', WORLD],
    needs: 'build of the test world',
  },
  {
    name: 'contracts of the built site',
    group: 'build',
    command: vitest('contract', 'tests/contract', '--exclude', '**/import-zones*'),
    env: {ARCHIVE_BUILD_UNDER_BASE: path.join(ROOT, UNDER_BASE), ARCHIVE_BUILD_WORLD: path.join(ROOT, WORLD)},
    count: () => countVitest('contract'),
    needs: 'build',
  },
  {
    name: 'journeys in a browser',
    group: 'e2e',
    command: ['playwright', 'test', '--reporter=list,json'],
    env: {PLAYWRIGHT_JSON_OUTPUT_FILE: `${REPORTS}/playwright.json`},
    count: countPlaywright,
    needs: 'build',
  },
];

const asked = process.argv.slice(2);
const steps = asked.length === 0 ? STEPS : STEPS.filter(({group}) => asked.includes(group));
if (steps.length === 0) {
  throw new Error(
    `Nothing is called « ${asked.join(' ')} »: ${[...new Set(STEPS.map(({group}) => group))].join(', ')}.`,
  );
}

fs.rmSync(REPORTS, {recursive: true, force: true});
fs.mkdirSync(REPORTS, {recursive: true});

/** @type {{name: string, counts: Counts, seconds: number}[]} */
const results = [];
for (const step of steps) results.push(await run(step));
summarise();

/** @param {Step} step */
async function run({name, command: [program = '', ...parameters], env = {}, count, needs}) {
  console.log(`\n── ${name}`);
  const start = performance.now();
  const failedBefore = results.find((result) => result.name === needs && result.counts.failed > 0);
  if (failedBefore) {
    console.log(`Not run: « ${failedBefore.name} » failed.`);
    return {name, counts: {...NOTHING, failed: 1, notRun: [name]}, seconds: 0};
  }
  const ended = await execute(program, parameters, env);
  const counts = count ? told(count, ended) : {...NOTHING, passed: Number(ended === 0), failed: Number(ended !== 0)};
  return {name, counts, seconds: (performance.now() - start) / 1000};
}

/**
 * Resolves with the exit code. The program is run by this Node itself: no shell, no `npx`.
 * @param {string} program
 * @param {string[]} parameters
 * @param {Record<string, string>} env
 * @returns {Promise<number>}
 */
function execute(program, parameters, env) {
  const child = spawn(process.execPath, [programFile(program), ...parameters], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    // The list of browsers is fixed by version: how old its data are changes nothing.
    env: {...process.env, NO_UPDATE_NOTIFIER: '1', BROWSERSLIST_IGNORE_OLD_DATA: '1', ...env},
  });
  return new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.once('close', (code) => resolve(code ?? 1));
  });
}

/**
 * A script of this project, or the program of a package.
 * @param {string} program
 */
function programFile(program) {
  if (program.endsWith('.mjs')) return path.join(ROOT, program);
  const packages = /** @type {Record<string, string>} */ ({
    docusaurus: '@docusaurus/core',
    playwright: '@playwright/test',
    tsc: 'typescript',
  });
  const folder = path.join(ROOT, 'node_modules', packages[program] ?? program);
  const {bin} = createRequire(import.meta.url)(path.join(folder, 'package.json'));
  return path.join(folder, typeof bin === 'string' ? bin : bin[program]);
}

/**
 * A runner that fails without a failed test (a file that does not load), or that ran nothing, has failed.
 * @param {() => Counts} count
 * @param {number} exitCode
 * @returns {Counts}
 */
function told(count, exitCode) {
  try {
    const counts = count();
    const silent = counts.failed === 0 && (exitCode !== 0 || counts.passed === 0);
    return silent ? {...counts, failed: 1} : counts;
  } catch {
    return {...NOTHING, failed: 1};
  }
}

/**
 * A run of vitest whose report bears a name.
 * @param {string} report
 * @param {...string} parameters
 */
function vitest(report, ...parameters) {
  return [
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${REPORTS}/${report}.json`,
    ...parameters,
  ];
}

/** @type {(report: string) => Counts} */
function countVitest(report) {
  const {testResults, numPassedTests, numFailedTests} = read(`${REPORTS}/${report}.json`);
  const tests = testResults.flatMap((/** @type {any} */ file) => file.assertionResults);
  const skipped = tests.filter((/** @type {any} */ test) => !['passed', 'failed'].includes(test.status));
  return {
    passed: numPassedTests,
    failed: numFailedTests,
    skipped: skipped.length,
    notRun: skipped.map((/** @type {any} */ test) => test.fullName),
    // A file with a message of its own is one that did not load.
    broken: [...testResults.filter((/** @type {any} */ {message}) => message), ...tests]
      .filter(({status}) => status === 'failed')
      .map((/** @type {any} */ {name, fullName, failureMessages, message}) =>
        inOneLine(fullName ?? path.relative(ROOT, name), failureMessages?.[0] ?? message),
      ),
  };
}

/** @returns {Counts} */
function countPlaywright() {
  const {stats, suites} = read(`${REPORTS}/playwright.json`);
  /** @type {string[]} */
  const notRun = [];
  /** @type {string[]} */
  const broken = [];
  const visit = (/** @type {any} */ suite) => {
    for (const spec of suite.specs ?? []) {
      for (const {status, projectName, results: tries} of spec.tests) {
        const name = `${spec.title} (${projectName})`;
        if (status === 'skipped') notRun.push(name);
        if (status === 'unexpected' || status === 'flaky') broken.push(inOneLine(name, tries[0]?.error?.message));
      }
    }
    for (const inner of suite.suites ?? []) visit(inner);
  };
  suites.forEach(visit);
  return {passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped, notRun, broken};
}

/**
 * @param {string} name
 * @param {string} [message]
 */
function inOneLine(name, message = '') {
  const [first = ''] = stripVTControlCharacters(message).split('\n');
  return first ? `${name}: ${first.slice(0, 200)}` : name;
}

/** @param {string} file */
function read(file) {
  return JSON.parse(fs.readFileSync(file, 'utf8'));
}

function summarise() {
  const total = {passed: 0, failed: 0, skipped: 0};
  console.log('\n── summary');
  for (const {name, counts, seconds} of results) {
    total.passed += counts.passed;
    total.failed += counts.failed;
    total.skipped += counts.skipped;
    const detail = counts.passed + counts.failed + counts.skipped > 1 ? `  ${words(counts)}` : '';
    console.log(`${counts.failed > 0 ? '✗' : '✓'} ${name}  (${seconds.toFixed(1)} s)${detail}`);
  }
  list(
    'Not run',
    results.flatMap(({counts}) => counts.notRun),
  );
  list(
    'Failed',
    results.flatMap(({counts}) => counts.broken ?? []),
  );
  console.log(`\n${words(total)}`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

/** @type {(title: string, names: readonly string[]) => void} */
function list(title, names) {
  if (names.length > 0) console.log(`\n${title}:\n${names.map((name) => `- ${name}`).join('\n')}`);
}

/** @param {Pick<Counts, 'passed' | 'failed' | 'skipped'>} counts */
function words({passed, failed, skipped}) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
