import type {ThemeSummaryView} from '#core/view/shelf';
import type {Timeline, TimelineEntry, TimelineKind} from '#core/view/timeline';
import {TIMELINE_KINDS} from '#core/view/timeline';

/** What a list of the timeline keeps: a kind, a theme, both, or all. Its address says which. */
export interface TimelineFilter {
  readonly kind?: TimelineKind | undefined;
  readonly theme?: string | undefined;
}

/** A choice of a filter. Without an address there is nothing to see there. */
export interface ChoiceView {
  readonly label: string;
  readonly count: number;
  readonly address?: string | undefined;
  readonly current: boolean;
}

/** A kind in addresses, on a line, and in the run of a sentence. */
export const KIND_WORDS: Record<TimelineKind, {readonly slug: string; readonly label: string; readonly many: string}> =
  {
    session: {slug: 'seances', label: 'Séance', many: 'séances'},
    post: {slug: 'actualites', label: 'Nouvelle', many: 'actualités'},
    resource: {slug: 'ressources', label: 'Ressource', many: 'ressources'},
  };

export function timelineAddress({kind, theme}: TimelineFilter): string {
  const steps = [...(theme ? ['theme', theme] : []), ...(kind ? [KIND_WORDS[kind].slug] : [])];
  return ['/chronologie', ...steps, ''].join('/');
}

export function select({entries}: Timeline, {kind, theme}: TimelineFilter): readonly TimelineEntry[] {
  return entries.filter(
    ({line, themes}) => (!kind || line.kind === kind) && (!theme || themes.some((id) => id === theme)),
  );
}

/** Every list that has something in it, the whole one first (which stands even when it is empty). */
export function filtersOf(timeline: Timeline, themes: readonly {readonly id: string}[]): TimelineFilter[] {
  const all = [undefined, ...themes.map(({id}) => id)].flatMap((theme) =>
    [undefined, ...TIMELINE_KINDS].map((kind) => ({kind, theme})),
  );
  return all.filter(({kind, theme}) => (!kind && !theme) || select(timeline, {kind, theme}).length > 0);
}

/** The choices from a list: another kind of the same theme, another theme of the same kind. */
export function choicesOf(
  filter: TimelineFilter,
  timeline: Timeline,
  themes: readonly Pick<ThemeSummaryView, 'id' | 'title'>[],
): {kinds: readonly ChoiceView[]; themes: readonly ChoiceView[]} {
  const choice = (label: string, to: TimelineFilter): ChoiceView => {
    const count = select(timeline, to).length;
    const current = to.kind === filter.kind && to.theme === filter.theme;
    return {label, count, current, address: count > 0 || current ? timelineAddress(to) : undefined};
  };
  return {
    kinds: [
      choice('tout', {...filter, kind: undefined}),
      ...TIMELINE_KINDS.map((kind) => choice(KIND_WORDS[kind].many, {...filter, kind})),
    ],
    themes: [
      choice('tous les thèmes', {...filter, theme: undefined}),
      ...themes.map(({id, title}) => choice(title, {...filter, theme: id})),
    ],
  };
}
