import type {ThemeSummaryView} from '#core/view/shelf';
import type {Timeline} from '#core/view/timeline';
import type {ChoiceView, TimelineFilter} from '#core/view/timeline-filter';
import {choicesOf, KIND_WORDS, select, timelineAddress} from '#core/view/timeline-filter';
import type {PeriodView, YearView} from '#core/view/timeline-years';
import {toPeriods, toYears} from '#core/view/timeline-years';

/** A page of the timeline: the whole of it, or what one kind, one theme or both leave. */
export interface TimelineListView {
  readonly title: string;
  readonly description: string;
  /** Absent on the whole list. */
  readonly whole?: string | undefined;
  readonly count: number;
  /** Some entries stand under their year alone. */
  readonly vague: boolean;
  readonly kinds: readonly ChoiceView[];
  readonly themes: readonly ChoiceView[];
  readonly years: readonly YearView[];
  /** For the figure; absent when a single kind would make a single colour of it. */
  readonly periods?: readonly PeriodView[] | undefined;
  readonly undated: {readonly sessions: number; readonly resources: number; readonly address: string};
}

type Shelf = Pick<ThemeSummaryView, 'id' | 'title'>;

export function toTimelineList(filter: TimelineFilter, timeline: Timeline, themes: readonly Shelf[]): TimelineListView {
  const {kind, theme} = filter;
  const entries = select(timeline, filter);
  const undated = (of: 'session' | 'resource') =>
    timeline.undated.filter(
      (thing) => thing.kind === of && (!kind || kind === of) && (!theme || thing.themes.some((id) => id === theme)),
    ).length;
  return {
    ...wordsOf(filter, themes.find(({id}) => id === theme)?.title),
    whole: kind || theme ? timelineAddress({}) : undefined,
    count: entries.length,
    vague: entries.some(({place}) => place.month === undefined),
    ...choicesOf(filter, timeline, themes),
    years: toYears(entries),
    periods: kind || entries.length === 0 ? undefined : toPeriods(entries),
    undated: {
      sessions: undated('session'),
      resources: undated('resource'),
      // The filters of the bibliography read it; without scripts the link still leads to the whole bibliography.
      address: `/ressources/?${theme ? `theme=${theme}&` : ''}annee=sans-date`,
    },
  };
}

/** On paper there are no filters: the title says what is kept. */
function wordsOf({kind}: TimelineFilter, theme: string | undefined): {title: string; description: string} {
  const what = kind ? KIND_WORDS[kind].many : 'séances, actualités et ressources';
  const where = theme ? ` rangées sous le thème «\u00A0${theme}\u00A0»` : ' de l’archive';
  return {
    title: `Chronologie${kind ? ` des ${what}` : ''}${theme ? `\u00A0: ${theme}` : ''}`,
    description: `Les ${what}${where}, dans l’ordre du temps, chacune à sa date telle que les sources la donnent.`,
  };
}
