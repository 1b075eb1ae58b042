import {loadTypeScript} from '../../support/load-typescript.mjs';
import {median, p95} from '../median.mjs';

/** @typedef {import('./run.mjs').Measured} Measured */
/** @typedef {{but: string, mesuré: string, tenu: 'oui' | 'NON'}} Row */

/**
 * What was promised of this search, beside what was measured.
 * @param {readonly Measured[]} measured
 * @returns {Row[]}
 */
export function goalsOf(measured) {
  return measured
    .filter(({engine}) => engine === 'ours')
    .flatMap((ours) => [
      ...relevanceGoals(
        ours,
        measured.filter(({size, engine}) => size === ours.size && engine !== 'ours'),
      ),
      ...costGoals(ours),
    ]);
}

/** @type {(but: string, value: number, holds: boolean, write?: (value: number) => string) => Row} */
function row(but, value, holds, write = String) {
  return {but, mesuré: write(value), tenu: holds ? 'oui' : 'NON'};
}

/** @type {(ours: Measured, others: readonly Measured[]) => Row[]} */
function relevanceGoals({size, outcomes}, others) {
  const {measure, measureByClass} = loadTypeScript('tests/search/measure.ts');
  const of = (/** @type {Measured['outcomes']} */ all, /** @type {string} */ list) =>
    measure(all.filter(({cls}) => cls.startsWith(list)));
  const three = (/** @type {number} */ value) => value.toFixed(3);
  return [
    ['jugées', 0.98, 0.97],
    ['tirées au sort', 0.98, 0.9],
  ].flatMap(([list, recall, rank]) => {
    const own = of(outcomes, String(list));
    if (own.queries === 0) return [];
    const peers = others.map((other) => of(other.outcomes, String(list)));
    const best = (/** @type {'recall' | 'reciprocalRank'} */ what) => Math.max(0, ...peers.map((peer) => peer[what]));
    const classes = measureByClass(outcomes.filter(({cls}) => cls.startsWith(String(list))));
    const worst = Math.max(...classes.map((/** @type {any} */ [, {lost}]) => lost.length));
    return [
      row(`${size}, ${list}\u00A0: rappel ≥ ${recall}`, own.recall, own.recall >= Number(recall), three),
      row(`${size}, ${list}\u00A0: rang ≥ ${rank}`, own.reciprocalRank, own.reciprocalRank >= Number(rank), three),
      ...(peers.length > 0
        ? [
            row(
              `${size}, ${list}\u00A0: rappel du meilleur autre, dépassé`,
              best('recall'),
              own.recall > best('recall'),
              three,
            ),
            row(
              `${size}, ${list}\u00A0: rang du meilleur autre, dépassé`,
              best('reciprocalRank'),
              own.reciprocalRank > best('reciprocalRank'),
              three,
            ),
          ]
        : []),
      ...(list === 'jugées'
        ? [row(`${size}, jugées\u00A0: au plus une imparfaite par classe`, worst, worst <= 1)]
        : []),
    ];
  });
}

const BYTES = {
  S: {first: 150, later: Infinity, index: Infinity},
  M: {first: 150, later: 60, index: 550},
  L: {first: 400, later: 150, index: Infinity},
};

/** @type {(ours: Measured) => Row[]} */
function costGoals({size, browsed, index, seconds, memory, typing}) {
  const {first, later, index: most} = BYTES[size];
  const firsts = browsed.cold.map(({bytes}) => bytes);
  const laters = browsed.later.map(({bytes}) => bytes);
  const warm = browsed.warm;
  const within = (
    /** @type {string} */ what,
    /** @type {number} */ value,
    /** @type {number} */ limit,
    /** @type {string} */ unit,
    digits = 0,
  ) =>
    Number.isFinite(limit)
      ? [
          row(
            `${size}\u00A0: ${what} ≤ ${limit} ${unit}`,
            value,
            value <= limit,
            (number) => `${number.toFixed(digits)} ${unit}`,
          ),
        ]
      : [];
  const isLarge = size === 'L';
  return [
    ...within('première question, médiane', median(firsts) / 1000, first, 'ko'),
    ...within('première question, 95 %', p95(firsts) / 1000, 2 * first, 'ko'),
    ...within('question suivante, médiane', median(laters) / 1000, later, 'ko'),
    ...within('index', index / 1000, most, 'ko'),
    ...(isLarge ? within('à chaud, médiane', median(warm), 5, 'ms', 1) : []),
    ...(isLarge ? within('à chaud, 95 %', p95(warm), 25, 'ms', 1) : []),
    ...(isLarge ? within('mémoire du navigateur, aussitôt', browsed.memory / 1e6, 150, 'Mo') : []),
    ...(isLarge ? within('mémoire du navigateur, au repos', browsed.atRest / 1e6, 150, 'Mo') : []),
    ...(isLarge ? within('faire l’index, processeur', seconds, 60, 's', 1) : []),
    ...(isLarge ? within('faire l’index, mémoire', memory / 1e6, 1500, 'Mo') : []),
    ...Object.entries(typing ?? {}).flatMap(([where, runs]) => [
      ...within(`vingt lettres, ${where}, la plus longue tâche, médiane des essais`, median(runs), 16, 'ms', 1),
      ...within(`vingt lettres, ${where}, la plus longue de tous`, Math.max(...runs), 16, 'ms', 1),
    ]),
  ];
}
