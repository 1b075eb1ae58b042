import type {Post} from '#core/archive/archive';
import type {Finder} from '#core/archive/find';
import {permalink} from '#core/citation/permalink';
import {toDateTime, writeDate} from '#core/model/imprecise-date';
import {whenOf} from '#core/model/page';
import type {LinkView} from '#core/view/link';
import {toSourceView} from '#core/view/link';

/** The date of a news post as every page shows it: no finer than it is known. */
export interface PostDateView {
  /** In words: « 22 octobre 2022 », « février 2025 ». */
  readonly date: string;
  /** For machines, when HTML can say it. */
  readonly dateTime?: string | undefined;
}

/** When a news post is, what it rests on and concerns. */
export interface PostTies extends PostDateView {
  readonly sources: readonly LinkView[];
  readonly sessions: readonly LinkView[];
  readonly people: readonly LinkView[];
  readonly resources: readonly LinkView[];
  readonly terms: readonly LinkView[];
}

export function toPostDate(post: Pick<Post, 'date' | 'when'>): PostDateView {
  const when = whenOf(post);
  return {date: writeDate(when), dateTime: toDateTime(when)};
}

export function toPostTies(post: Post, finder: Finder): PostTies {
  return {
    ...toPostDate(post),
    sources: post.sources.map((id) => toSourceView(id, finder)),
    sessions: post.sessions.map((id) => ({
      address: permalink('session', id),
      label: finder.session(id)?.title.value ?? id,
    })),
    people: post.people.map((id) => ({address: permalink('person', id), label: finder.person(id)?.name.value ?? id})),
    resources: post.resources.map((id) => ({
      address: permalink('resource', id),
      label: toSourceView(id, finder).title ?? id,
    })),
    terms: post.terms.map((id) => ({address: permalink('term', id), label: finder.term(id)?.term ?? id})),
  };
}
