import {initialSettings, type Drawing, type Model, type Settings} from '#core/explain/model';
import {frenchNumber, frenchPercent, frenchSigned} from '#core/text/french-number';

/*
 * How a logistic regression gives a score. The model is invented, and about nothing that anyone controls: will a library
 * book come back late? Its variables and weights are those of no organisation.
 */

export type Variable = 'books' | 'distance' | 'newReader';
export type ScoreSetting = Variable | 'threshold';

/** Where the sum starts when every variable is zero. */
export const INTERCEPT = -3;

/** What each variable weighs for one unit, and how it is called in the page. */
export const VARIABLES: readonly {key: Variable; name: string; unit: string; weight: number}[] = [
  {key: 'books', name: 'Livres empruntés', unit: 'livres', weight: 0.3},
  {key: 'distance', name: 'Distance du domicile', unit: 'km', weight: 0.1},
  {key: 'newReader', name: 'Inscription de moins d’un an', unit: '', weight: 0.8},
];

const settingOf = {
  books: {min: 0, max: 15, step: 1, initial: 4, show: (value: number) => frenchNumber(value)},
  distance: {min: 0, max: 30, step: 1, initial: 5, show: (value: number) => `${frenchNumber(value)} km`},
  newReader: {isSwitch: true, min: 0, max: 1, step: 1, initial: 1, show: (value: number) => yesOrNo(value)},
} as const;

export const SCORE_SETTINGS: Model<ScoreSetting>['settings'] = [
  ...VARIABLES.map(({key, name}) => ({key, label: name, ...settingOf[key]})),
  {
    key: 'threshold',
    label: 'Seuil choisi par la bibliothèque',
    min: 0.05,
    max: 0.95,
    step: 0.05,
    initial: 0.5,
    show: (value) => frenchPercent(value),
  },
];

/** What each variable adds to the sum. */
export function contributionsOf(file: Readonly<Record<Variable, number>>): Record<Variable, number> {
  return Object.fromEntries(VARIABLES.map(({key, weight}) => [key, weight * file[key]])) as Record<Variable, number>;
}

/** The weighted sum, before it becomes a score. */
export function sumOf(file: Readonly<Record<Variable, number>>): number {
  return Object.values(contributionsOf(file)).reduce((sum, part) => sum + part, INTERCEPT);
}

/** The logistic function: any number becomes a number between 0 and 1. */
export const logistic = (sum: number): number => 1 / (1 + Math.exp(-sum));

/** The score of a file. */
export const scoreOf = (file: Readonly<Record<Variable, number>>): number => logistic(sumOf(file));

/** The curve’s own frame: sums across, scores upwards. */
export const CHART = {left: 54, right: 330, top: 28, bottom: 208, from: -6, to: 6} as const;

/** Where a sum stands across, kept inside the frame; where a score stands upwards. */
export function acrossOf(sum: number): number {
  const {left, right, from, to} = CHART;
  const inside = Math.min(to, Math.max(from, sum));
  return tenth(left + ((right - left) * (inside - from)) / (to - from));
}
export function upOf(score: number): number {
  return tenth(CHART.bottom - (CHART.bottom - CHART.top) * score);
}

/** The curve as a path of short segments. */
export function curvePath(): string {
  const sums = Array.from({length: 49}, (_, index) => CHART.from + ((CHART.to - CHART.from) * index) / 48);
  return `M${sums.map((sum) => `${acrossOf(sum)} ${upOf(logistic(sum))}`).join('L')}`;
}

const tenth = (value: number) => Math.round(value * 10) / 10;
const yesOrNo = (value: number) => (value === 1 ? 'oui' : 'non');

function draw(values: Settings<ScoreSetting>): Drawing {
  const sum = sumOf(values);
  return {
    pointX: acrossOf(sum),
    pointY: upOf(logistic(sum)),
    thresholdY: upOf(values.threshold),
    thresholdLabelY: upOf(values.threshold) - 6,
    sum: `somme\u00A0: ${frenchNumber(sum, 1)}`,
    score: `score\u00A0: ${frenchPercent(logistic(sum))}`,
    threshold: `seuil\u00A0: ${frenchPercent(values.threshold)}`,
    verdict: verdictOf(values),
    described: say(values),
  };
}

function verdictOf(values: Settings<ScoreSetting>): string {
  return scoreOf(values) >= values.threshold
    ? 'Au seuil ou au-dessus\u00A0: signalé'
    : 'Sous le seuil\u00A0: pas signalé';
}

function say(values: Settings<ScoreSetting>): string {
  const sum = sumOf(values);
  const side = scoreOf(values) >= values.threshold ? 'est signalé' : 'n’est pas signalé';
  return `La somme vaut ${frenchNumber(sum, 1)} et le score ${frenchPercent(logistic(sum))}. Avec un seuil de ${frenchPercent(values.threshold)}, ce dossier ${side}.`;
}

/** The figure of this explanation. */
export const SCORE: Model<ScoreSetting> = {settings: SCORE_SETTINGS, draw, say};

/** The file that the page works out. */
export const EXAMPLE_FILE = initialSettings(SCORE);

/** The rows of the table: variable, value, weight, contribution, and their sum. */
export function contributionRows(file: Settings<Variable> = EXAMPLE_FILE): string[][] {
  const parts = contributionsOf(file);
  return [
    ['Départ', '', '', frenchSigned(INTERCEPT, 1)],
    ...VARIABLES.map(({key, name, unit, weight}) => [
      name,
      unit ? `${frenchNumber(file[key])} ${unit}` : yesOrNo(file[key]),
      frenchSigned(weight, 1),
      frenchSigned(parts[key], 1),
    ]),
    ['Somme', '', '', frenchSigned(sumOf(file), 1)],
    ['Score', '', '', frenchPercent(scoreOf(file))],
  ];
}

/** The numbers of the page, written in French: the text and the formulas take them from here. */
export function scoreWords(): Record<string, string> {
  const parts = contributionsOf(EXAMPLE_FILE);
  const words = (values: Record<string, number>, suffix: string) =>
    Object.fromEntries(Object.entries(values).map(([key, value]) => [key + suffix, frenchNumber(value, 1)]));
  const weights = Object.fromEntries(VARIABLES.map(({key, weight}) => [key, weight]));
  return {
    intercept: frenchNumber(INTERCEPT, 1),
    books: frenchNumber(EXAMPLE_FILE.books),
    distance: frenchNumber(EXAMPLE_FILE.distance),
    ...words(weights, 'Weight'),
    ...words(parts, 'Part'),
    sum: frenchNumber(sumOf(EXAMPLE_FILE), 1),
    minusSum: frenchNumber(-sumOf(EXAMPLE_FILE), 1),
    score: frenchPercent(scoreOf(EXAMPLE_FILE)),
    scoreShare: frenchNumber(scoreOf(EXAMPLE_FILE), 3),
    scoreFar: frenchPercent(scoreOf({...EXAMPLE_FILE, distance: 2 * EXAMPLE_FILE.distance})),
    farDistance: frenchNumber(2 * EXAMPLE_FILE.distance),
    threshold: frenchPercent(EXAMPLE_FILE.threshold),
    scoreAtZero: frenchPercent(logistic(0)),
  };
}
