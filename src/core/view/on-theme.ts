import type {Post} from '#core/archive/archive';
import type {Finder} from '#core/archive/find';

/** The themes of a post, in which it has no say: those of the resources and sessions that it names, each once. */
export function themesOfPost(
  {sources, resources, sessions}: Pick<Post, 'sources' | 'resources' | 'sessions'>,
  {resource, session}: Pick<Finder, 'resource' | 'session'>,
): readonly string[] {
  return [
    ...new Set([
      ...[...sources, ...resources].flatMap((id) => resource(id)?.custom.themes ?? []),
      ...sessions.flatMap((id) => session(id)?.themes.value ?? []),
    ]),
  ];
}
