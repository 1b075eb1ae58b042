import {spawn} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

/*
 * `npm run fuzz`: the tests in which readers meet hostile inputs, with 100,000 of them each instead of 5,000; minutes, not
 * seconds. `FUZZ=20000 SEED=7 npm run fuzz` changes how many, and which.
 */

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const UNIT = path.join(ROOT, 'tests/unit');

const files = fs
  .readdirSync(UNIT, {recursive: true, encoding: 'utf8'})
  .filter(
    (file) => file.endsWith('.test.ts') && /support\/hostile'/.test(fs.readFileSync(path.join(UNIT, file), 'utf8')),
  )
  .map((file) => path.join('tests/unit', file))
  .sort();

const vitest = spawn('vitest', ['run', '--testTimeout', '0', ...files], {
  cwd: ROOT,
  env: {FUZZ: '100000', ...process.env},
  stdio: 'inherit',
});
vitest.on('close', (code) => {
  process.exitCode = code ?? 1;
});
