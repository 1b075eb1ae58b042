import {loadTypeScript} from '../support/load-typescript.mjs';
import {median} from './median.mjs';

/**
 * What linking the glossary's terms costs a build: reading every text as a tree, then finding and linking the terms.
 * Medians of five runs, in milliseconds of this machine; the ratio is what can be compared.
 * @param {string} root
 */
export async function termCost(root) {
  const {readArchive} = loadTypeScript('src/plugins/archive/read-archive.ts');
  const {toPublished} = loadTypeScript('src/core/consent/filter.ts');
  const {matcherOf, termUsesOf} = loadTypeScript('src/core/view/term-uses.ts');
  const {readProse, formatOf} = loadTypeScript('src/core/markdown/read-prose.ts');
  const archive = toPublished((await readArchive(root)).archive);
  const texts = [...archive.pages, ...archive.posts];
  const reading = timeOf(() => texts.forEach(({body, file}) => readProse(body.markdown, formatOf(file))));
  const whole = timeOf(() => termUsesOf(archive));
  const matcher = timeOf(() => matcherOf(archive.terms));
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
function timeOf(act) {
  return median(
    Array.from({length: 5}, () => {
      const start = performance.now();
      act();
      return performance.now() - start;
    }),
  );
}
