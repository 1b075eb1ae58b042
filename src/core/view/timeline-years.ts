import type {ImpreciseDate} from '#core/model/imprecise-date';
import {writeDate} from '#core/model/imprecise-date';
import type {TimelineEntry, TimelineKind, TimelineLineView} from '#core/view/timeline';
import {monthOf} from '#core/view/timeline-place';

export interface MonthView {
  /** « octobre 2022 », or « 2022, sans mois connu ». */
  readonly label: string;
  readonly lines: readonly TimelineLineView[];
}

export interface YearView {
  readonly year: number;
  readonly count: number;
  readonly months: readonly MonthView[];
}

/** A bar of the figure and a row of its table. */
export interface PeriodView {
  readonly label: string;
  readonly counts: Readonly<Record<TimelineKind, number>>;
  readonly total: number;
  /** Several years stand together, because entries are rare in them. */
  readonly several: boolean;
}

/** Entries in order → years and months in order. */
export function toYears(entries: readonly TimelineEntry[]): YearView[] {
  return distinct(entries, ({place}) => place.year).map((year) => {
    const ofYear = entries.filter(({place}) => place.year === year);
    const months = distinct(ofYear, ({place}) => place.month).map((month) => ({
      label: month ? writeDate(monthOf(year, month) as ImpreciseDate) : `${year}, sans mois connu`,
      lines: ofYear.filter(({place}) => place.month === month).map(({line}) => line),
    }));
    return {year, count: ofYear.length, months};
  });
}

function distinct<T>(entries: readonly TimelineEntry[], of: (entry: TimelineEntry) => T): T[] {
  return [...new Set(entries.map(of))];
}

/** How many of the latest years have a bar each: before, years are rare and stand together. */
const YEARS_ALONE = 12;

/** How many of these entries (one at least) each year has, empty years included; those of before the last twelve together. */
export function toPeriods(entries: readonly TimelineEntry[]): PeriodView[] {
  const years = entries.map(({place}) => place.year);
  const [oldest, latest] = [Math.min(...years), Math.max(...years)];
  const first = Math.max(oldest, latest - YEARS_ALONE + 1);
  const period = (label: string, kept: (year: number) => boolean, several = false): PeriodView => {
    const within = entries.filter(({place}) => kept(place.year));
    const count = (kind: TimelineKind) => within.filter(({line}) => line.kind === kind).length;
    const counts = {session: count('session'), post: count('post'), resource: count('resource')};
    return {label, counts, total: within.length, several};
  };
  const alone = Array.from({length: latest - first + 1}, (_, index) => first + index);
  return [
    ...(oldest < first ? [period(`avant\u00A0${first}`, (year) => year < first, true)] : []),
    ...alone.map((year) => period(String(year), (other) => other === year)),
  ];
}
