import type {Published} from '#core/consent/filter';
import {finderOf} from '#core/archive/find';
import {permalink} from '#core/citation/permalink';
import type {PostDateView} from '#core/view/post';
import {toPostDate} from '#core/view/post';
import type {SessionSummaryView} from '#core/view/session';
import {toSessionSummary} from '#core/view/session';
import type {ThemeSummaryView} from '#core/view/shelf';
import {toThemeSummary} from '#core/view/shelf';

export interface PostLineView extends PostDateView {
  readonly address: string;
  readonly title: string;
  readonly description: string;
}

/** What the home page and `/recherche` know of the archive. */
export interface HomeView {
  readonly sessions: readonly SessionSummaryView[];
  readonly themes: readonly ThemeSummaryView[];
  readonly news: readonly PostLineView[];
  /** The first sentence of the presentation text, word for word. */
  readonly opening?: string | undefined;
  readonly counts: {readonly resources: number; readonly terms: number; readonly people: number};
  readonly changed?: string | undefined;
}

export function toHomeView(archive: Published, changed: string | undefined): HomeView {
  const finder = finderOf(archive);
  return {
    sessions: archive.sessions.map((session) => toSessionSummary(session, finder)),
    themes: archive.themes.map((theme) => toThemeSummary(theme, archive)),
    news: archive.posts.slice(0, 3).map((post) => ({
      address: permalink('post', post.id),
      title: post.title,
      description: post.description,
      ...toPostDate(post),
    })),
    opening: openingOf(archive),
    counts: {resources: archive.resources.length, terms: archive.terms.length, people: archive.people.length},
    changed,
  };
}

function openingOf({pages}: Published): string | undefined {
  const presentation = pages.find(({verbatim}) => verbatim === 'true');
  return /^[^.]+\./.exec(presentation?.body.markdown.trim() ?? '')?.[0];
}
