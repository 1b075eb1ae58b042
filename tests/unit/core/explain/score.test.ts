import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {
  CHART,
  contributionRows,
  contributionsOf,
  EXAMPLE_FILE,
  INTERCEPT,
  logistic,
  SCORE,
  SCORE_SETTINGS,
  scoreOf,
  type ScoreSetting,
  scoreWords,
  sumOf,
} from '#core/explain/score';
import type {Settings} from '#core/explain/model';

/** Any position of the settings. */
const settings: fc.Arbitrary<Settings<ScoreSetting>> = fc
  .tuple(...SCORE_SETTINGS.map(({min, max, step}) => fc.integer({min: 0, max: Math.round((max - min) / step)})))
  .map((steps) => {
    const values = SCORE_SETTINGS.map(({key, min, step}, index) => [key, min + step * steps[index]!]);
    return Object.fromEntries(values) as Settings<ScoreSetting>;
  });

describe('the logistic function', () => {
  it('gives a half to zero, and shares that add up to one to opposite sums', () => {
    expect(logistic(0)).toBe(0.5);
    fc.assert(
      fc.property(fc.double({min: -30, max: 30, noNaN: true}), (sum) => {
        expect(logistic(sum) + logistic(-sum)).toBeCloseTo(1, 12);
      }),
    );
  });

  it('stays between 0 and 1 and never falls', () => {
    fc.assert(
      fc.property(
        fc.double({min: -700, max: 700, noNaN: true}),
        fc.double({min: 0, max: 50, noNaN: true}),
        (sum, more) => {
          expect(logistic(sum)).toBeGreaterThanOrEqual(0);
          expect(logistic(sum)).toBeLessThanOrEqual(1);
          expect(logistic(sum + more)).toBeGreaterThanOrEqual(logistic(sum));
        },
      ),
    );
  });
});

describe('a score', () => {
  it('is the one found by hand for the example', () => {
    expect(sumOf(EXAMPLE_FILE)).toBeCloseTo(-3 + 4 * 0.3 + 5 * 0.1 + 0.8, 12);
    expect(scoreOf(EXAMPLE_FILE)).toBeCloseTo(1 / (1 + Math.exp(0.5)), 12);
  });

  it('comes from contributions that add up to the sum, and back', () => {
    fc.assert(
      fc.property(settings, (file) => {
        const parts = Object.values(contributionsOf(file)).reduce((total, part) => total + part, 0);
        expect(INTERCEPT + parts).toBeCloseTo(sumOf(file), 9);
        const score = scoreOf(file);
        expect(Math.log(score / (1 - score))).toBeCloseTo(sumOf(file), 6);
      }),
    );
  });

  it('keeps its point inside the chart, at every position of the settings', () => {
    fc.assert(
      fc.property(settings, (values) => {
        const {pointX, pointY, thresholdY} = SCORE.draw(values);
        expect(pointX).toBeGreaterThan(CHART.left);
        expect(pointX).toBeLessThan(CHART.right);
        for (const y of [pointY, thresholdY]) {
          expect(y).toBeGreaterThanOrEqual(CHART.top);
          expect(y).toBeLessThanOrEqual(CHART.bottom);
        }
      }),
    );
  });

  it('is reported exactly when it reaches the threshold, in the figure and in the sentence', () => {
    fc.assert(
      fc.property(settings, (values) => {
        const reached = scoreOf(values) >= values.threshold;
        expect(SCORE.draw(values).verdict).toMatch(reached ? /^Au seuil ou au-dessus/ : /^Sous le seuil/);
        expect(SCORE.say(values)).toMatch(reached ? /est signalé\.$/ : /n’est pas signalé\.$/);
      }),
    );
  });
});

describe('what the page shows', () => {
  it('has the same numbers in the table and in the words', () => {
    const words = scoreWords();
    const rows = Object.fromEntries(contributionRows().map(([name, ...cells]) => [name!, cells]));
    expect(rows['Départ']).toEqual(['', '', words.intercept]);
    expect(rows['Livres empruntés']).toEqual([`${words.books} livres`, `+${words.booksWeight}`, `+${words.booksPart}`]);
    expect(rows['Somme']).toEqual(['', '', words.sum]);
    expect(rows['Score']).toEqual(['', '', words.score]);
  });

  it('tells the truth about the two files it compares', () => {
    const far = {...EXAMPLE_FILE, distance: 2 * EXAMPLE_FILE.distance};
    // « n’est pas signalé », then « il atteindrait le seuil ».
    expect(scoreOf(EXAMPLE_FILE)).toBeLessThan(EXAMPLE_FILE.threshold);
    expect(scoreOf(far)).toBeGreaterThanOrEqual(EXAMPLE_FILE.threshold);
  });
});
