import type {Settings} from '#core/explain/model';

/* The arithmetic of false alarms: rates, counts, Bayes. */

/** How many files the example imagines. With the steps below, every count is whole. */
export const POPULATION = 10_000;

export type AlarmSetting = 'prevalence' | 'sensitivity' | 'specificity';

/** Shares between 0 and 1. */
export type Rates = Settings<AlarmSetting>;

export interface Counts {
  readonly concerned: number;
  readonly unconcerned: number;
  /** Concerned and reported; concerned and not reported; and so on. */
  readonly truePositives: number;
  readonly falseNegatives: number;
  readonly falsePositives: number;
  readonly trueNegatives: number;
  readonly reported: number;
  readonly unreported: number;
}

/** How many files of each kind: natural frequencies, always whole. */
export function countsOf({prevalence, sensitivity, specificity}: Rates, population = POPULATION): Counts {
  const concerned = Math.round(population * prevalence);
  const unconcerned = population - concerned;
  const truePositives = Math.round(concerned * sensitivity);
  const trueNegatives = Math.round(unconcerned * specificity);
  const falseNegatives = concerned - truePositives;
  const falsePositives = unconcerned - trueNegatives;
  return {
    concerned,
    unconcerned,
    truePositives,
    falseNegatives,
    falsePositives,
    trueNegatives,
    reported: truePositives + falsePositives,
    unreported: falseNegatives + trueNegatives,
  };
}

/** Positive predictive value by Bayes’ formula; nothing when nothing is reported. */
export function predictiveValue({prevalence, sensitivity, specificity}: Rates): number | undefined {
  const found = sensitivity * prevalence;
  const reported = found + (1 - specificity) * (1 - prevalence);
  return reported > 0 ? found / reported : undefined;
}
