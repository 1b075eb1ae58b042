import {createRequire} from 'node:module';
import path from 'node:path';

/**
 * What linking the glossary's terms costs a build: reading every text as a tree, then finding and linking the terms.
 * Medians of five runs, in milliseconds of this machine; the ratio is what can be compared.
 * @param {string} root
 */
export async function termCost(root) {
  // The way the framework itself loads our TypeScript.
  const load = createRequire(path.join(root, 'package.json'))('jiti')(path.join(root, 'tests/bench/'), {
    interopDefault: true,
  });
  const {readArchive} = load(path.join(root, 'src/plugins/archive/read-archive.ts'));
  const {toPublished} = load(path.join(root, 'src/core/consent/filter.ts'));
  const {matcherOf, termUsesOf} = load(path.join(root, 'src/core/view/term-uses.ts'));
  const {readProse, formatOf} = load(path.join(root, 'src/core/markdown/read-prose.ts'));
  const archive = toPublished((await readArchive(root)).archive);
  const texts = [...archive.pages, ...archive.posts];
  const reading = median(() => texts.forEach(({body, file}) => readProse(body.markdown, formatOf(file))));
  const whole = median(() => termUsesOf(archive));
  const matcher = median(() => matcherOf(archive.terms));
  const links = termUsesOf(archive).reduce(
    (/** @type {number} */ sum, /** @type {any} */ use) => sum + use.terms.length,
    0,
  );
  return {
    'textes lus': texts.length + archive.sessions.length,
    liens: links,
    'préparer les termes (ms)': matcher.toFixed(1),
    'lire les textes (ms)': reading.toFixed(0),
    'lire et lier (ms)': whole.toFixed(0),
    'lier / lire': (whole / reading).toFixed(2),
  };
}

/** @param {() => unknown} act */
function median(act) {
  const times = Array.from({length: 5}, () => {
    const start = performance.now();
    act();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[2] ?? 0;
}
