import type {RouteConfig} from '@docusaurus/types';
import type {Finder} from '#core/archive/find';
import type {Published} from '#core/consent/filter';
import {toTimeline} from '#core/view/timeline';
import {filtersOf, select, timelineAddress} from '#core/view/timeline-filter';
import {toTimelineList} from '#core/view/timeline-list';
import type {MakeRoute} from './make-route';

/** The timeline: one static page for each kind, each theme, and each pair of them that holds something. */
export function timelineRoutes(archive: Published, finder: Finder, route: MakeRoute): RouteConfig[] {
  const timeline = toTimeline(archive, finder);
  return filtersOf(timeline, archive.themes).map((filter) => {
    const files = select(timeline, filter).map(({file}) => file);
    const list = toTimelineList(filter, timeline, archive.themes);
    return route(timelineAddress(filter), 'TimelinePage', files, {list});
  });
}
