import {initialSettings, type Drawing, type Model, type Settings} from '#core/explain/model';
import {frenchNumber, frenchPercent} from '#core/text/french-number';

/*
 * What a rate of non-take-up is, and what a mistake on its denominator does to it. Every number is invented for the
 * example: round, and unlike any published figure.
 */

/** People counted, on the two sides of the fraction. */
export interface Count {
  /** Those who could claim the benefit. */
  readonly eligible: number;
  /** Those of them who receive it. */
  readonly receiving: number;
}

/**
 * The share of eligible people who do not receive. `undefined` when the two counts cannot both be right: nobody is
 * eligible, or more people receive than could claim.
 */
export function nonTakeUpRate({eligible, receiving}: Count): number | undefined {
  if (!(eligible > 0) || receiving < 0 || receiving > eligible) return undefined;
  return 1 - receiving / eligible;
}

export interface Case extends Count {
  readonly rate: number | undefined;
}

/** The rate, and what it would be with fewer or more eligible people by `error` (a share of the number taken). */
export function casesAround({eligible, receiving}: Count, error: number): Record<'taken' | 'fewer' | 'more', Case> {
  const toCase = (factor: number): Case => {
    const count = {eligible: Math.round(eligible * factor), receiving};
    return {...count, rate: nonTakeUpRate(count)};
  };
  return {taken: toCase(1), fewer: toCase(1 - error), more: toCase(1 + error)};
}

export type TakeUpSetting = 'eligible' | 'receiving' | 'error';

const people = (value: number) => frenchNumber(value);

/** With these steps every number of people is whole. */
export const TAKE_UP_SETTINGS: Model<TakeUpSetting>['settings'] = [
  {key: 'eligible', label: 'Personnes éligibles', min: 500, max: 2000, step: 100, initial: 1000, show: people},
  {key: 'receiving', label: 'Personnes qui reçoivent', min: 0, max: 2000, step: 50, initial: 700, show: people},
  {
    key: 'error',
    label: 'Erreur sur le nombre de personnes éligibles',
    min: 0,
    max: 0.3,
    step: 0.05,
    initial: 0.1,
    show: (value) => frenchPercent(value),
  },
];

/** The width of the longest bar of the figure. */
export const BAR_WIDTH = 340;

const IMPOSSIBLE = 'compte impossible';
const rateWords = (rate: number | undefined) => (rate === undefined ? IMPOSSIBLE : frenchPercent(rate));

function draw(values: Settings<TakeUpSetting>): Drawing {
  const {taken, fewer, more} = casesAround(values, values.error);
  const longest = Math.max(more.eligible, values.receiving);
  const width = (count: number) => Math.round((10 * BAR_WIDTH * count) / longest) / 10;
  const error = frenchPercent(values.error);
  const missing = taken.rate === undefined ? IMPOSSIBLE : people(taken.eligible - taken.receiving);
  return {
    receivingWidth: width(values.receiving),
    takenWidth: width(taken.eligible),
    fewerWidth: width(fewer.eligible),
    moreWidth: width(more.eligible),
    receiving: `reçoivent\u00A0: ${people(values.receiving)}`,
    missing: `ne reçoivent pas\u00A0: ${missing}`,
    taken: `${people(taken.eligible)} éligibles\u00A0: ${rateWords(taken.rate)}`,
    fewer: `${error} de moins (${people(fewer.eligible)})\u00A0: ${rateWords(fewer.rate)}`,
    more: `${error} de plus (${people(more.eligible)})\u00A0: ${rateWords(more.rate)}`,
    described: say(values),
  };
}

function say(values: Settings<TakeUpSetting>): string {
  const {taken, fewer, more} = casesAround(values, values.error);
  if (taken.rate === undefined)
    return `Plus de personnes reçoivent (${people(taken.receiving)}) qu’il n’y a de personnes éligibles (${people(taken.eligible)})\u00A0: un des deux comptes est faux.`;
  const error = frenchPercent(values.error);
  const either = (of: Case) =>
    of.rate === undefined ? 'le compte serait impossible' : `le taux serait de ${frenchPercent(of.rate)}`;
  return `Sur ${people(taken.eligible)} personnes éligibles, ${people(taken.receiving)} reçoivent\u00A0: le taux de non-recours est de ${frenchPercent(taken.rate)}. Avec ${error} de personnes éligibles en moins, ${either(fewer)}\u202F; avec ${error} en plus, ${either(more)}.`;
}

/** The figure of this explanation. */
export const TAKE_UP: Model<TakeUpSetting> = {settings: TAKE_UP_SETTINGS, draw, say};

/** The count that the page works out. */
export const EXAMPLE_TAKE_UP = initialSettings(TAKE_UP);

/** More invented people: among those who do not receive, who asked; among those who receive, who was not eligible. */
export const ASKED_IN_VAIN = 100;
export const NOT_ELIGIBLE = 50;

/** The numbers of the page, written in French: the text and the formulas take them from here. */
export function takeUpWords(): Record<string, string> {
  const {eligible, receiving, error} = EXAMPLE_TAKE_UP;
  const {taken, fewer, more} = casesAround(EXAMPLE_TAKE_UP, error);
  const missing = eligible - receiving;
  const reallyReceiving = receiving - NOT_ELIGIBLE;
  return {
    eligible: people(eligible),
    receiving: people(receiving),
    missing: people(missing),
    rate: rateWords(taken.rate),
    takeUpRate: frenchPercent(receiving / eligible),
    error: frenchPercent(error),
    fewerEligible: people(fewer.eligible),
    fewerRate: rateWords(fewer.rate),
    moreEligible: people(more.eligible),
    moreRate: rateWords(more.rate),
    askedInVain: people(ASKED_IN_VAIN),
    neverAsked: people(missing - ASKED_IN_VAIN),
    secondaryRate: frenchPercent(ASKED_IN_VAIN / eligible),
    primaryRate: frenchPercent((missing - ASKED_IN_VAIN) / eligible),
    notEligible: people(NOT_ELIGIBLE),
    reallyReceiving: people(reallyReceiving),
    reallyMissing: people(eligible - reallyReceiving),
    correctedRate: rateWords(nonTakeUpRate({eligible, receiving: reallyReceiving})),
  };
}

/**
 * The table of the example: a column for the number taken and one for a mistake each way, so that it holds on a phone;
 * the first column names what a row counts.
 */
export function takeUpTable(values: Settings<TakeUpSetting> = EXAMPLE_TAKE_UP): {columns: string[]; rows: string[][]} {
  const {taken, fewer, more} = casesAround(values, values.error);
  const error = frenchPercent(values.error);
  const row = (name: string, write: (one: Case) => string) => [name, write(taken), write(fewer), write(more)];
  return {
    columns: ['Personnes', 'Nombre retenu', `${error} de moins`, `${error} de plus`],
    rows: [
      row('Éligibles', ({eligible}) => people(eligible)),
      row('Reçoivent', ({receiving}) => people(receiving)),
      row('Ne reçoivent pas', ({eligible, receiving, rate}) =>
        rate === undefined ? '—' : people(eligible - receiving),
      ),
      row('Taux', ({rate}) => rateWords(rate)),
    ],
  };
}
