import {createRequire} from 'node:module';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The exports of one of our TypeScript files, loaded the way the framework loads our plugins: for scripts that Node runs
 * as they are (Node 20 does not run TypeScript).
 * @param {string} file path below the project's folder
 */
export function loadTypeScript(file) {
  const jiti = createRequire(import.meta.url)('jiti');
  return jiti(path.join(ROOT, 'tests/'), {interopDefault: true})(path.join(ROOT, file));
}
