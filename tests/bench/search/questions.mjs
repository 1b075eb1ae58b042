import {loadTypeScript} from '../../support/load-typescript.mjs';

/** Of each damage, and the seeds: those of the tests, which no one looked at while the ranking was made. */
const EACH = 30;
const SEEDS = [1789, 1848, 1936];

/**
 * @typedef {object} Asked
 * @property {'jugées' | 'tirées au sort'} list
 * @property {string} cls
 * @property {string} query
 * @property {ReadonlySet<number>} answers positions among all turns
 */

/**
 * The questions that are asked of debates, and which turns answer them: the judged ones (that have an answer there), and
 * those drawn at random (tests/search/held-out.ts).
 * @param {readonly import('./corpus.mjs').Debate[]} debates
 * @returns {Asked[]}
 */
export function questionsFor(debates) {
  const {Judge} = loadTypeScript('tests/search/answers.ts');
  const {heldOutQueries} = loadTypeScript('tests/search/held-out.ts');
  const {loadQueries, queriesFolder} = loadTypeScript('tests/search/turns.ts');
  const turns = debates.flatMap((debate) => debate.turns);
  const judge = new Judge(turns);
  const folder = queriesFolder();
  /** @type {Asked[]} */
  const judged = (folder ? loadQueries(folder) : []).map((/** @type {any} */ query) => ({
    list: 'jugées',
    cls: query.cls,
    query: query.q,
    answers: judge.judged(query),
  }));
  /** @type {Asked[]} */
  const drawn = SEEDS.flatMap((seed) =>
    heldOutQueries(turns, seed, EACH).map((/** @type {any} */ each) => ({
      list: 'tirées au sort',
      cls: each.damage,
      query: each.query,
      answers: judge.heldOut(each),
    })),
  );
  return [...judged, ...drawn].filter(({answers}) => answers.size > 0);
}
