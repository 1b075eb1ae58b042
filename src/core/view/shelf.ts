import type {Term, Theme} from '#core/archive/archive';
import type {Finder} from '#core/archive/find';
import type {Published} from '#core/consent/filter';
import {permalink} from '#core/citation/permalink';
import {toSafeHtml} from '#core/markdown/to-html';
import {inFrench} from '#core/archive/assemble';
import type {LinkView} from '#core/view/link';
import {toSourceView} from '#core/view/link';
import type {ResourceLineView} from '#core/view/resource';
import {toResourceLine} from '#core/view/resource';
import type {SessionSummaryView} from '#core/view/session';
import {toSessionSummary} from '#core/view/session';

export interface TermView {
  readonly id: string;
  readonly term: string;
  readonly aliases: readonly string[];
  readonly html: string;
  readonly see: readonly LinkView[];
}

export interface ThemeSummaryView {
  readonly id: string;
  readonly address: string;
  readonly title: string;
  readonly description: string;
  readonly count: number;
}

export interface ThemeView extends ThemeSummaryView {
  readonly sessions: readonly SessionSummaryView[];
  readonly resources: readonly ResourceLineView[];
  readonly terms: readonly LinkView[];
  readonly posts: readonly LinkView[];
}

export function toTermView(term: Term, finder: Finder, baseUrl: string): TermView {
  return {
    id: term.id,
    term: term.term,
    aliases: term.aliases,
    html: toSafeHtml(term.definition.markdown, {untrusted: false, baseUrl}),
    see: term.see.map((id) => {
      const {label, title, address} = toSourceView(id, finder);
      return {address, label, title};
    }),
  };
}

export function toThemeSummary(theme: Theme, archive: Published): ThemeSummaryView {
  return {
    id: theme.id,
    address: permalink('theme', theme.id),
    title: theme.title,
    description: theme.description,
    count: archive.resources.filter(({custom}) => custom.themes.some((id) => id === theme.id)).length,
  };
}

/** Everything the archive has on a theme; terms and news come through the resources and sessions they name. */
export function toThemeView(theme: Theme, archive: Published, finder: Finder): ThemeView {
  const resources = archive.resources.filter(({custom}) => custom.themes.some((id) => id === theme.id));
  const sessions = archive.sessions.filter(({themes}) => themes.value.some((id) => id === theme.id));
  const onTheme = new Set<string>(resources.map(({id}) => id));
  const sessionIds = new Set<string>(sessions.map(({id}) => id));
  return {
    ...toThemeSummary(theme, archive),
    sessions: sessions.map((session) => toSessionSummary(session, finder)),
    resources: resources.map(toResourceLine),
    terms: archive.terms
      .filter(({see}) => see.some((id) => onTheme.has(id)))
      .sort((a, b) => inFrench(a.term, b.term))
      .map(({id, term}) => ({address: permalink('term', id), label: term})),
    posts: archive.posts
      .filter(
        ({sources, resources: also, sessions: about}) =>
          [...sources, ...also].some((id) => onTheme.has(id)) || about.some((id) => sessionIds.has(id)),
      )
      .map(({id, title}) => ({address: permalink('post', id), label: title})),
  };
}
