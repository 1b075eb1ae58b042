import type {Post} from '#core/archive/archive';
import type {Finder} from '#core/archive/find';
import {permalink} from '#core/citation/permalink';
import type {LinkView} from '#core/view/link';
import {toSourceView} from '#core/view/link';

/** What a news post rests on and concerns. */
export interface PostTies {
  readonly sources: readonly LinkView[];
  readonly sessions: readonly LinkView[];
  readonly people: readonly LinkView[];
  readonly resources: readonly LinkView[];
  readonly terms: readonly LinkView[];
}

export function toPostTies(post: Post, finder: Finder): PostTies {
  return {
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
