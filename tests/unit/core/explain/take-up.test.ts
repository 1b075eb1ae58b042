import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {
  ASKED_IN_VAIN,
  BAR_WIDTH,
  casesAround,
  EXAMPLE_TAKE_UP,
  nonTakeUpRate,
  NOT_ELIGIBLE,
  TAKE_UP,
  TAKE_UP_SETTINGS,
  takeUpTable,
  takeUpWords,
} from '#core/explain/take-up';
import {frenchPercent} from '#core/text/french-number';

const count = fc
  .tuple(fc.integer({min: 1, max: 1_000_000}), fc.double({min: 0, max: 1, noNaN: true}))
  .map(([eligible, share]) => ({eligible, receiving: Math.floor(eligible * share)}));

/** Every position of the sliders, impossible counts included. */
const settings = fc.record(
  Object.fromEntries(
    TAKE_UP_SETTINGS.map(({key, min, max, step}) => [
      key,
      fc.integer({min: 0, max: Math.round((max - min) / step)}).map((steps) => min + steps * step),
    ]),
  ) as Record<keyof typeof EXAMPLE_TAKE_UP, fc.Arbitrary<number>>,
);

describe('the rate of non-take-up', () => {
  it('is a share, and completes the rate of take-up', () => {
    fc.assert(
      fc.property(count, ({eligible, receiving}) => {
        const rate = nonTakeUpRate({eligible, receiving})!;
        expect(rate).toBeGreaterThanOrEqual(0);
        expect(rate).toBeLessThanOrEqual(1);
        expect(rate + receiving / eligible).toBeCloseTo(1, 10);
        expect(rate * eligible).toBeCloseTo(eligible - receiving, 4);
      }),
    );
  });

  it('grows with the eligible people and falls with those who receive', () => {
    fc.assert(
      fc.property(count, ({eligible, receiving}) => {
        const rate = nonTakeUpRate({eligible, receiving})!;
        expect(nonTakeUpRate({eligible: eligible + 1, receiving})!).toBeGreaterThanOrEqual(rate);
        expect(nonTakeUpRate({eligible, receiving: Math.max(0, receiving - 1)})!).toBeGreaterThanOrEqual(rate);
      }),
    );
  });

  it.each([
    [{eligible: 0, receiving: 0}],
    [{eligible: -10, receiving: 0}],
    [{eligible: 10, receiving: 11}],
    [{eligible: 10, receiving: -1}],
    [{eligible: Number.NaN, receiving: 0}],
  ])('is not given for counts that cannot be right: %j', (wrong) => {
    expect(nonTakeUpRate(wrong)).toBeUndefined();
  });
});

describe('a mistake on the eligible people', () => {
  it('surrounds the rate, and is no mistake when it is zero', () => {
    fc.assert(
      fc.property(count, fc.double({min: 0, max: 0.9, noNaN: true}), (taken, error) => {
        const {fewer, taken: same, more} = casesAround(taken, error);
        expect(more.rate!).toBeGreaterThanOrEqual(same.rate!);
        if (fewer.rate !== undefined) expect(fewer.rate).toBeLessThanOrEqual(same.rate!);
        expect(casesAround(taken, 0).fewer).toEqual(casesAround(taken, 0).more);
      }),
    );
  });

  it('can leave fewer eligible people than people who receive', () => {
    expect(casesAround({eligible: 1000, receiving: 950}, 0.1).fewer.rate).toBeUndefined();
  });
});

describe('the figure', () => {
  it('counts whole people and keeps its bars inside, whatever is set', () => {
    fc.assert(
      fc.property(settings, (values) => {
        const drawing = TAKE_UP.draw(values);
        const widths = ['receivingWidth', 'takenWidth', 'fewerWidth', 'moreWidth'].map((name) => Number(drawing[name]));
        for (const width of widths) expect(width).toBeGreaterThanOrEqual(0);
        expect(Math.max(...widths)).toBe(BAR_WIDTH);
        for (const side of [1 - values.error, 1 + values.error]) {
          expect(Math.abs(values.eligible * side - Math.round(values.eligible * side))).toBeLessThan(1e-6);
        }
        expect(JSON.stringify(drawing) + TAKE_UP.say(values)).not.toMatch(/NaN|Infinity|undefined/);
      }),
    );
  });

  it('says that a count is impossible instead of giving a rate', () => {
    const drawing = TAKE_UP.draw({eligible: 500, receiving: 700, error: 0.1});
    expect(drawing.taken).toBe('500 éligibles\u00A0: compte impossible');
    expect(drawing.missing).toBe('ne reçoivent pas\u00A0: compte impossible');
    expect(drawing.described).toContain('un des deux comptes est faux');
    expect(TAKE_UP.say({eligible: 1000, receiving: 950, error: 0.1})).toContain(
      'en moins, le compte serait impossible',
    );
  });
});

describe('the example of the page', () => {
  const words = takeUpWords();

  it('is worked out as the text tells it', () => {
    expect(words).toMatchObject({
      eligible: '1\u00A0000',
      receiving: '700',
      missing: '300',
      rate: '30\u00A0%',
      fewerEligible: '900',
      fewerRate: '22,2\u00A0%',
      moreEligible: '1\u00A0100',
      moreRate: '36,4\u00A0%',
      correctedRate: '35\u00A0%',
    });
  });

  it('says the same in the text, the figure, the sentence and the table', () => {
    const {columns, rows} = takeUpTable();
    expect(rows.map((row) => row.length)).toEqual(rows.map(() => columns.length));
    expect(rows.map(([name, taken]) => [name, taken])).toEqual([
      ['Éligibles', words.eligible],
      ['Reçoivent', words.receiving],
      ['Ne reçoivent pas', words.missing],
      ['Taux', words.rate],
    ]);
    const [eligible = [], , , rate = []] = rows;
    expect([...eligible.slice(2), ...rate.slice(2)]).toEqual([
      words.fewerEligible,
      words.moreEligible,
      words.fewerRate,
      words.moreRate,
    ]);
    const drawing = TAKE_UP.draw(EXAMPLE_TAKE_UP);
    for (const key of ['rate', 'fewerRate', 'moreRate', 'eligible', 'receiving']) {
      expect(TAKE_UP.say(EXAMPLE_TAKE_UP)).toContain(words[key]);
    }
    expect([drawing.taken, drawing.fewer, drawing.more].join()).toContain(words.rate);
    expect(drawing.fewer).toContain(words.fewerRate);
    expect(drawing.more).toContain(words.moreRate);
  });

  it('splits in two rates that add up', () => {
    const {eligible, receiving} = EXAMPLE_TAKE_UP;
    const secondary = ASKED_IN_VAIN / eligible;
    expect(words.secondaryRate).toBe(frenchPercent(secondary));
    expect(words.primaryRate).toBe(frenchPercent(nonTakeUpRate({eligible, receiving})! - secondary));
    expect(NOT_ELIGIBLE).toBeLessThan(receiving);
  });
});
