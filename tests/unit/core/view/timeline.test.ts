import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {assembleArchive} from '#core/archive/assemble';
import {finderOf} from '#core/archive/find';
import {toPublished} from '#core/consent/filter';
import {toThemeView} from '#core/view/shelf';
import {TIMELINE_KINDS, toTimeline, type TimelineEntry} from '#core/view/timeline';
import {filtersOf, select, timelineAddress} from '#core/view/timeline-filter';
import {toTimelineList} from '#core/view/timeline-list';
import {toPeriods, toYears} from '#core/view/timeline-years';
import {validFiles} from '../../../support/archive-of';
import {timelineOf} from './timeline-archive';

const resources = (dates: readonly string[]) => Object.fromEntries(dates.map((date, n) => [`r${n}`, {date}]));
const datesOf = (entries: readonly TimelineEntry[]) => entries.map(({line}) => line.date);
const idsOf = (entries: readonly TimelineEntry[]) => entries.map(({line}) => line.address.split('/')[2]);

describe('the order of the timeline', () => {
  it('is that of time, what is vaguer before what is finer', () => {
    const dates = ['2023-03-13', '2023-03', '2023', '2022-12-31', '2023/2023-03-13', '2023-01-19', '1999'];
    expect(datesOf(timelineOf({resources: resources(dates)}).entries)).toEqual([
      '1999',
      '31\u00A0décembre 2022',
      'début 2023, avant le 13\u00A0mars',
      '2023',
      '19\u00A0janvier 2023',
      'mars 2023',
      '13\u00A0mars 2023',
    ]);
  });

  it('on one day is sessions, news, resources, then titles in French', () => {
    const date = '2022-10-25';
    const {entries} = timelineOf({
      resources: {z: {date, title: 'Étude'}, a: {date, title: 'Zone'}, b: {date, title: 'Enquête'}},
      posts: {p: {date}},
      sessions: {s: {date}},
    });
    expect(idsOf(entries)).toEqual(['s', 'p', 'b', 'z', 'a']);
  });
});

describe('a date that leaves the month open', () => {
  it.each([
    ['2022', 2022],
    ['2023/2023-03-13', 2023],
    ['2022-12-31/2023-01-01', 2023],
    ['../2023', 2023],
    ['../2023-03', 2023],
    ['2023-03/..', 2023],
  ])('%s stands under its year alone', (date, year) => {
    const [group] = toYears(timelineOf({resources: {r: {date}}}).entries);
    expect(group).toMatchObject({year, months: [{label: `${year}, sans mois connu`}]});
  });

  it.each(['2023-03', '2023-03-13', '2023-03-01/2023-03-13', '2023-03/2023-03-13'])('%s does not', (date) => {
    const [group] = toYears(timelineOf({resources: {r: {date}}}).entries);
    expect(group!.months.map(({label}) => label)).toEqual(['mars 2023']);
  });
});

it('a session keeps the certainty of its date', () => {
  const {entries, undated} = timelineOf({
    sessions: {s: {date: '2023/2023-03-13', certainty: 'inferred', themes: ['a']}, unknown: {themes: ['b']}},
  });
  expect(entries.map(({line}) => line.certainty)).toEqual(['inferred']);
  expect(undated).toEqual([{kind: 'session', themes: ['b']}]);
});

it('a post is on the themes of the resources and sessions that it names, each once', () => {
  const {entries} = timelineOf({
    resources: {a: {themes: ['x', 'y']}, b: {themes: ['y', 'z']}},
    sessions: {s: {themes: ['x', 'w']}},
    posts: {p: {date: '2022-10-25', sources: ['a'], resources: ['b', 'unknown'], sessions: ['s']}},
  });
  expect(entries.map(({themes}) => themes)).toEqual([['x', 'y', 'z', 'w']]);
});

it('a theme has the same news on its shelf and on its timeline', async () => {
  const archive = toPublished(assembleArchive(await validFiles()).archive);
  const finder = finderOf(archive);
  const timeline = toTimeline(archive, finder);
  for (const theme of archive.themes) {
    const listed = select(timeline, {kind: 'post', theme: theme.id}).map(({line}) => line.address);
    const shelf = toThemeView(theme, archive, finder);
    expect(listed).toEqual(shelf.posts.map(({address}) => address));
    expect(shelf.dated).toBe(select(timeline, {theme: theme.id}).length > 0);
  }
});

describe('the figure', () => {
  it('gives the last twelve years a bar each, those without entries too, and joins the others', () => {
    const periods = toPeriods(timelineOf({resources: resources(['1999', '2013-02', '2016', '2026-01-01'])}).entries);
    expect(periods.map(({label, total}) => [label, total])).toEqual([
      ['avant\u00A02015', 2],
      ['2015', 0],
      ['2016', 1],
      ...['2017', '2018', '2019', '2020', '2021', '2022', '2023', '2024', '2025'].map((year) => [year, 0]),
      ['2026', 1],
    ]);
  });

  it('begins with the first year when no other is further', () => {
    const periods = toPeriods(timelineOf({resources: resources(['2022', '2024'])}).entries);
    expect(periods.map(({label, several}) => [label, several])).toEqual([
      ['2022', false],
      ['2023', false],
      ['2024', false],
    ]);
  });
});

describe('an address says the filter', () => {
  it.each([
    [{}, '/chronologie/'],
    [{kind: 'post'}, '/chronologie/actualites/'],
    [{theme: 'droit'}, '/chronologie/theme/droit/'],
    [{kind: 'session', theme: 'droit'}, '/chronologie/theme/droit/seances/'],
  ] as const)('%j', (filter, address) => {
    expect(timelineAddress(filter)).toBe(address);
  });
});

const THEMES = ['x', 'y', 'z'].map((id) => ({id, title: id.toUpperCase()}));
const someThemes = fc.subarray(
  THEMES.map(({id}) => id),
  {minLength: 1},
);
const someDate = fc.constantFrom(
  '1999',
  '2013-02',
  '2022',
  '2022-10',
  '2022-10-25',
  '2023/2023-03-13',
  '../2023',
  '2026-02',
);
const undatable = fc.option(someDate, {nil: undefined});
const shelf = <T>(thing: fc.Arbitrary<T>, prefix: string) =>
  fc.array(thing, {maxLength: 8}).map((all) => Object.fromEntries(all.map((one, n) => [`${prefix}${n}`, one])));
const things = fc.record({
  sessions: shelf(fc.record({date: undatable, themes: someThemes}), 's'),
  resources: shelf(fc.record({date: undatable, themes: someThemes}), 'r'),
  posts: shelf(fc.record({date: fc.constant('2024-05-01'), sources: fc.subarray(['r0', 'r1', 'r2'])}), 'p'),
});

describe('whatever the archive holds', () => {
  it('each dated thing stands once in the whole list, and each other is told as undated', () => {
    fc.assert(
      fc.property(things, (held) => {
        const timeline = timelineOf(held);
        const all = [held.sessions, held.resources].flatMap((part) => Object.entries(part));
        const dated = [...all.filter(([, {date}]) => date).map(([id]) => id), ...Object.keys(held.posts)];
        expect(idsOf(timeline.entries).sort()).toEqual(dated.sort());
        expect(timeline.undated).toHaveLength(all.filter(([, {date}]) => !date).length);
      }),
    );
  });

  it('years, months, bars, choices and lists count the same entries', () => {
    fc.assert(
      fc.property(things, (held) => {
        const timeline = timelineOf(held);
        const pages = filtersOf(timeline, THEMES).map((filter) => ({
          filter,
          ...toTimelineList(filter, timeline, THEMES),
        }));
        const counts = new Map(pages.map(({filter, count}) => [timelineAddress(filter), count]));
        for (const {filter, years, count, periods, kinds, themes} of pages) {
          const lines = years.flatMap(({months}) => months.flatMap((month) => month.lines));
          expect(lines).toEqual(select(timeline, filter).map(({line}) => line));
          expect(lines).toHaveLength(count);
          expect(new Set(years.map(({year}) => year)).size).toBe(years.length);
          expect(sum(years.map((year) => year.count))).toBe(count);
          if (periods) {
            expect(sum(periods.map(({total}) => total))).toBe(count);
            for (const kind of TIMELINE_KINDS) {
              const drawn = sum(periods.map((period) => period.counts[kind]));
              expect(drawn).toBe(lines.filter((line) => line.kind === kind).length);
            }
          }
          for (const {address, count: said, current} of [...kinds, ...themes]) {
            expect(address === undefined ? 0 : counts.get(address)).toBe(said);
            if (current) expect(address).toBe(timelineAddress(filter));
          }
          for (const choices of [kinds, themes]) expect(choices.filter(({current}) => current)).toHaveLength(1);
        }
      }),
      {numRuns: 40},
    );
  });
});

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
