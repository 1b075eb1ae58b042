import type {Term, Theme} from '#core/archive/archive';
import type {Finder} from '#core/archive/find';
import type {Published} from '#core/consent/filter';
import {permalink} from '#core/citation/permalink';
import {toSafeHtml} from '#core/markdown/to-html';
import {inFrench} from '#core/archive/assemble';
import {valueOf} from '#core/model/fact';
import type {LinkView} from '#core/view/link';
import {toSourceView} from '#core/view/link';
import {themesOfPost} from '#core/view/on-theme';
import type {ResourceLineView} from '#core/view/resource';
import {toResourceLine} from '#core/view/resource';
import type {SessionSummaryView} from '#core/view/session';
import {toSessionSummary} from '#core/view/session';
import type {TermUse} from '#core/view/term-uses';

export interface TermView {
  readonly id: string;
  readonly term: string;
  readonly aliases: readonly string[];
  readonly html: string;
  readonly see: readonly LinkView[];
  /** How many pages link this term in their text. */
  readonly uses: number;
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
  /** Something of it has a date: the theme has its timeline. */
  readonly dated: boolean;
}

export function toTermView(term: Term, uses: readonly TermUse[], finder: Finder, baseUrl: string): TermView {
  return {
    id: term.id,
    term: term.term,
    aliases: term.aliases,
    html: toSafeHtml(term.definition.markdown, {baseUrl}),
    // Without their titles: three links a term, for 75 terms, on one page.
    see: term.see.map((id) => {
      const {label, address} = toSourceView(id, finder);
      return {address, label};
    }),
    uses: uses.filter(({terms}) => terms.includes(term.id)).length,
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
  const posts = archive.posts.filter((post) => themesOfPost(post, finder).some((id) => id === theme.id));
  const onTheme = new Set<string>(resources.map(({id}) => id));
  return {
    ...toThemeSummary(theme, archive),
    sessions: sessions.map((session) => toSessionSummary(session, finder)),
    resources: resources.map(toResourceLine),
    terms: archive.terms
      .filter(({see}) => see.some((id) => onTheme.has(id)))
      .sort((a, b) => inFrench(a.term, b.term))
      .map(({id, term}) => ({address: permalink('term', id), label: term})),
    posts: posts.map(({id, title}) => ({address: permalink('post', id), label: title})),
    dated: posts.length > 0 || sessions.some(({date}) => valueOf(date)) || resources.some(({issued}) => issued),
  };
}
