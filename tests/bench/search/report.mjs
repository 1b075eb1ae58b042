import {loadTypeScript} from '../../support/load-typescript.mjs';
import {median, p95} from '../median.mjs';
import {ENGINES} from './engines.mjs';
import {goalsOf} from './goals.mjs';

/** @typedef {import('./run.mjs').Measured} Measured */

const kB = (/** @type {number} */ bytes) => Math.round(bytes / 1000);

/** @param {readonly Measured[]} measured */
export function printReport(measured) {
  const {queriesFolder} = loadTypeScript('tests/search/turns.ts');
  console.log(
    queriesFolder()
      ? '\nTours de vraies séances (répétées dans la grande archive), et tours écrits pour les essais.'
      : '\nTours inventés\u00A0: ARCHIVE_OUTSIDE_DATA n’est pas donné, et il n’y a pas de questions jugées.',
  );
  const sizes = [...new Set(measured.map(({size}) => size))];
  console.log('\nPoids, durées et mémoire\u00A0; octets comme servis (gzip), machine telle qu’elle est');
  console.table(measured.map(costRow));
  for (const size of sizes) {
    console.log(`\nRappel à 10 / rang réciproque moyen, au tour exact, ${size}`);
    console.table(relevanceRows(measured.filter((each) => each.size === size)));
  }
  console.log('\nButs de la recherche');
  console.table(goalsOf(measured));
}

/** @param {Measured} measured */
function costRow({size, engine, index, whole, seconds, memory, added, browsed}) {
  const {cold, later, warm} = browsed;
  const both = (/** @type {readonly number[]} */ values, /** @type {(value: number) => number | string} */ write) =>
    `${write(median(values))} / ${write(p95(values))}`;
  const ms = (/** @type {number} */ time) => time.toFixed(time < 10 ? 1 : 0);
  return {
    taille: size,
    moteur: ENGINES[engine]?.name,
    'index, tout (ko)': `${kB(index)}, ${kB(whole)}`,
    'première, médiane / 95 % (ko)': both(
      cold.map(({bytes}) => bytes),
      kB,
    ),
    'suivante (ko)': both(
      later.map(({bytes}) => bytes),
      kB,
    ),
    'à froid (ms)': both(
      cold.map(({time}) => time),
      ms,
    ),
    'à chaud (ms)': both(warm, ms),
    'navigateur, au repos (Mo)': `${kB(browsed.memory / 1000)}, ${kB(browsed.atRest / 1000)}`,
    'faire l’index (s de CPU)': seconds.toFixed(1),
    'mémoire (Mo)': kB(memory / 1000),
    'une séance de plus (s)': added === undefined ? '' : added.toFixed(2),
  };
}

/** One row a class, one column a search. */
function relevanceRows(/** @type {readonly Measured[]} */ measured) {
  const {measure, measureByClass} = loadTypeScript('tests/search/measure.ts');
  /** @type {Record<string, Record<string, string>>} */
  const rows = {};
  for (const {engine, outcomes} of measured) {
    const lists = ['jugées', 'tirées au sort'].map((list) => [
      `${list}, toutes`,
      measure(outcomes.filter(({cls}) => cls.startsWith(list))),
    ]);
    for (const [name, {queries, recall, reciprocalRank}] of [...lists, ...measureByClass(outcomes)]) {
      if (queries === 0) continue;
      (rows[`${name} (${queries})`] ??= {})[ENGINES[engine]?.name ?? ''] =
        `${recall.toFixed(3)} / ${reciprocalRank.toFixed(3)}`;
    }
  }
  return rows;
}
