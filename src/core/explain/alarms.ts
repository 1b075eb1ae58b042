import {countsOf, POPULATION, predictiveValue, type AlarmSetting, type Rates} from '#core/explain/alarm-counts';
import {initialSettings, type Drawing, type Model} from '#core/explain/model';
import {frenchNumber, frenchPercent} from '#core/text/french-number';

/*
 * Why a rare event gives mostly false alarms. Every number is invented for the example: it measures nothing that exists.
 */

/** What else the page tries with the same tool: an event that is not rare, and a tool that is wrong less often. */
export const COMMON_PREVALENCE = 0.2;
export const STRICT_SPECIFICITY = 0.98;

/** The settings of the figure, written as they are read: « 1 % ». */
export const ALARM_SETTINGS: Model<AlarmSetting>['settings'] = [
  {
    key: 'prevalence',
    label: 'Part des dossiers vraiment concernés',
    min: 0.005,
    max: 0.3,
    step: 0.005,
    initial: 0.01,
    show: (value) => frenchPercent(value),
  },
  {
    key: 'sensitivity',
    label: 'Sensibilité\u00A0: part des dossiers concernés qui sont signalés',
    min: 0.5,
    max: 1,
    step: 0.02,
    initial: 0.8,
    show: (value) => frenchPercent(value),
  },
  {
    key: 'specificity',
    label: 'Spécificité\u00A0: part des autres dossiers qui ne sont pas signalés',
    min: 0.5,
    max: 1,
    step: 0.02,
    initial: 0.9,
    show: (value) => frenchPercent(value),
  },
];

/** The width of a bar of the figure. */
export const BAR_WIDTH = 340;

const files = (count: number) => `${frenchNumber(count)} ${count > 1 ? 'dossiers' : 'dossier'}`;

function draw(rates: Rates): Drawing {
  const counts = countsOf(rates);
  const value = predictiveValue(rates);
  const shareOf = (part: number, whole: number) => (whole > 0 ? (BAR_WIDTH * part) / whole : 0);
  const round = (width: number) => Math.round(width * 10) / 10;
  const found = round(shareOf(counts.truePositives, counts.reported));
  const concerned = round(shareOf(counts.concerned, POPULATION));
  return {
    concernedWidth: concerned,
    unconcernedWidth: round(BAR_WIDTH - concerned),
    foundWidth: found,
    wrongWidth: counts.reported > 0 ? round(BAR_WIDTH - found) : 0,
    concerned: `concernés\u00A0: ${frenchNumber(counts.concerned)}`,
    unconcerned: `autres\u00A0: ${frenchNumber(counts.unconcerned)}`,
    reported: `Dossiers signalés\u00A0: ${frenchNumber(counts.reported)}`,
    found: `à raison\u00A0: ${frenchNumber(counts.truePositives)}`,
    wrong: `à tort\u00A0: ${frenchNumber(counts.falsePositives)}`,
    missed: `Oubliés\u00A0: ${files(counts.falseNegatives)}`,
    value: value === undefined ? 'aucun signalement' : `Signalés à raison\u00A0: ${frenchPercent(value)}`,
    described: say(rates),
  };
}

function say(rates: Rates): string {
  const {reported, truePositives, falsePositives, falseNegatives} = countsOf(rates);
  const value = predictiveValue(rates);
  const missed = `${files(falseNegatives)} sur ${frenchNumber(truePositives + falseNegatives)} échappent au signalement.`;
  if (value === undefined) return `Aucun dossier n’est signalé. ${missed}`;
  const of = `Sur ${files(reported)} ${reported > 1 ? 'signalés' : 'signalé'}`;
  return `${of}, ${frenchNumber(truePositives)} à raison (${frenchPercent(value)}) et ${frenchNumber(falsePositives)} à tort. ${missed}`;
}

/** The figure of this explanation. */
export const ALARMS: Model<AlarmSetting> = {settings: ALARM_SETTINGS, draw, say};

/** The rates and the counts of the example that the page works out. */
export const EXAMPLE_RATES = initialSettings(ALARMS);
export const EXAMPLE_COUNTS = countsOf(EXAMPLE_RATES);

/** The numbers of the page, written in French: the text and the formulas take them from here. */
export function alarmWords(): Record<string, string> {
  const {prevalence, sensitivity, specificity} = EXAMPLE_RATES;
  const value = predictiveValue(EXAMPLE_RATES)!;
  const strict = predictiveValue({...EXAMPLE_RATES, specificity: STRICT_SPECIFICITY})!;
  const {truePositives, trueNegatives, falsePositives} = EXAMPLE_COUNTS;
  return {
    population: frenchNumber(POPULATION),
    prevalence: frenchPercent(prevalence),
    sensitivity: frenchPercent(sensitivity),
    specificity: frenchPercent(specificity),
    prevalenceShare: frenchNumber(prevalence, 4),
    sensitivityShare: frenchNumber(sensitivity, 4),
    unconcernedShare: frenchNumber(1 - prevalence, 4),
    falseAlarmShare: frenchNumber(1 - specificity, 4),
    falseAlarmRate: frenchPercent(1 - specificity),
    foundShare: frenchNumber(sensitivity * prevalence, 4),
    wrongShare: frenchNumber((1 - specificity) * (1 - prevalence), 4),
    reportedShare: frenchNumber(sensitivity * prevalence + (1 - specificity) * (1 - prevalence), 4),
    ...Object.fromEntries(Object.entries(EXAMPLE_COUNTS).map(([name, count]) => [name, frenchNumber(count)])),
    ppv: frenchPercent(value),
    falseAmongReported: frenchPercent(1 - value),
    wrongPerFound: frenchNumber(falsePositives / truePositives),
    commonPrevalence: frenchPercent(COMMON_PREVALENCE),
    commonPpv: frenchPercent(predictiveValue({...EXAMPLE_RATES, prevalence: COMMON_PREVALENCE})!),
    strictSpecificity: frenchPercent(STRICT_SPECIFICITY),
    strictPpv: frenchPercent(strict),
    strictFalse: frenchPercent(1 - strict),
    accuracy: frenchPercent((truePositives + trueNegatives) / POPULATION),
    lazyAccuracy: frenchPercent(1 - prevalence),
  };
}

/** The rows of the table: concerned or not, reported or not, their sums, and the share that is concerned. */
export function alarmRows(rates: Rates = EXAMPLE_RATES): string[][] {
  const counts = countsOf(rates);
  const row = (name: string, ...cells: number[]) => [name, ...cells.map((count) => frenchNumber(count))];
  const share = (part: number, whole: number) => (whole > 0 ? frenchPercent(part / whole) : '—');
  return [
    row('Concernés', counts.truePositives, counts.falseNegatives, counts.concerned),
    row('Autres', counts.falsePositives, counts.trueNegatives, counts.unconcerned),
    row('Ensemble', counts.reported, counts.unreported, POPULATION),
    [
      'Part de concernés',
      share(counts.truePositives, counts.reported),
      share(counts.falseNegatives, counts.unreported),
      share(counts.concerned, POPULATION),
    ],
  ];
}
