import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {countsOf, POPULATION, predictiveValue, type Rates} from '#core/explain/alarm-counts';
import {
  ALARM_SETTINGS,
  alarmRows,
  ALARMS,
  alarmWords,
  BAR_WIDTH,
  EXAMPLE_COUNTS,
  EXAMPLE_RATES,
} from '#core/explain/alarms';

/** Any position of the three sliders. */
const rates: fc.Arbitrary<Rates> = fc
  .tuple(...ALARM_SETTINGS.map(({min, max, step}) => fc.integer({min: 0, max: Math.round((max - min) / step)})))
  .map((steps) => {
    const values = ALARM_SETTINGS.map(({key, min, step}, index) => [key, min + step * steps[index]!]);
    return Object.fromEntries(values) as Rates;
  });

describe('counts of files', () => {
  it('are those that one finds by hand for the example', () => {
    expect(EXAMPLE_RATES).toEqual({prevalence: 0.01, sensitivity: 0.8, specificity: 0.9});
    expect(EXAMPLE_COUNTS).toEqual({
      concerned: 100,
      unconcerned: 9900,
      truePositives: 80,
      falseNegatives: 20,
      falsePositives: 990,
      trueNegatives: 8910,
      reported: 1070,
      unreported: 8930,
    });
  });

  it('sum up to the population, are never negative and are whole', () => {
    fc.assert(
      fc.property(rates, (some) => {
        const {truePositives, falseNegatives, falsePositives, trueNegatives, ...sums} = countsOf(some);
        expect(truePositives + falseNegatives + falsePositives + trueNegatives).toBe(POPULATION);
        expect(sums.reported + sums.unreported).toBe(POPULATION);
        expect(sums.concerned + sums.unconcerned).toBe(POPULATION);
        for (const count of [truePositives, falseNegatives, falsePositives, trueNegatives]) {
          expect(count).toBeGreaterThanOrEqual(0);
          expect(Number.isInteger(count)).toBe(true);
        }
      }),
    );
  });

  it('give the same predictive value as Bayes’ formula, at every position of the sliders', () => {
    fc.assert(
      fc.property(rates, (some) => {
        const {truePositives, reported} = countsOf(some);
        expect(truePositives / reported).toBeCloseTo(predictiveValue(some)!, 9);
      }),
    );
  });
});

describe('the predictive value', () => {
  it('falls when the event is rarer, with the same tool', () => {
    fc.assert(
      fc.property(rates, (some) => {
        fc.pre(some.prevalence > 0.01 && some.specificity < 0.999);
        const rarer = predictiveValue({...some, prevalence: some.prevalence / 2})!;
        expect(rarer).toBeLessThan(predictiveValue(some)!);
      }),
    );
  });

  it('is one for a tool that never reports wrongly, and nothing for a tool that reports nothing', () => {
    expect(predictiveValue({...EXAMPLE_RATES, specificity: 1})).toBe(1);
    expect(predictiveValue({prevalence: 0.1, sensitivity: 0, specificity: 1})).toBeUndefined();
    expect(ALARMS.say({prevalence: 0.1, sensitivity: 0, specificity: 1})).toMatch(/^Aucun dossier n’est signalé/);
  });
});

describe('what the page shows', () => {
  it('has bars that fill their frame', () => {
    fc.assert(
      fc.property(rates, (some) => {
        const {concernedWidth, unconcernedWidth, foundWidth, wrongWidth} = ALARMS.draw(some);
        expect(Number(concernedWidth) + Number(unconcernedWidth)).toBeCloseTo(BAR_WIDTH, 6);
        expect(Number(foundWidth) + Number(wrongWidth)).toBeCloseTo(BAR_WIDTH, 6);
      }),
    );
  });

  it('has the same numbers in the table and in the words', () => {
    const words = alarmWords();
    expect(alarmRows().map(([, ...cells]) => cells)).toEqual([
      [words.truePositives, words.falseNegatives, words.concerned],
      [words.falsePositives, words.trueNegatives, words.unconcerned],
      [words.reported, words.unreported, words.population],
      [words.ppv, expect.any(String), words.prevalence],
    ]);
  });

  it('says in a sentence what the figure shows', () => {
    expect(ALARMS.say(EXAMPLE_RATES)).toBe(
      'Sur 1\u00A0070 dossiers signalés, 80 à raison (7,5\u00A0%) et 990 à tort. 20 dossiers sur 100 échappent au signalement.',
    );
  });
});
