import type {Note, Person, Post, Resource, Session, Term} from '#core/archive/archive';
import {recordReferences, textReferences, textsOf} from '#core/archive/references';
import type {Published} from '#core/consent/filter';

/** One way to ask the published archive: an index of what names what, built once. */
export interface Finder {
  readonly resource: (id: string) => Resource | undefined;
  readonly person: (id: string) => Person | undefined;
  readonly session: (id: string) => Session | undefined;
  readonly term: (id: string) => Term | undefined;
  /** The news that name a session or a person, each once, the latest first. */
  readonly newsNaming: (kind: 'session' | 'person', id: string) => readonly Post[];
  readonly notesOf: (session: string) => readonly Note[];
}

export function finderOf(archive: Published): Finder {
  const byId = <T extends {id: string}>(entries: readonly T[]) => new Map(entries.map((entry) => [entry.id, entry]));
  const [resources, people, sessions, terms] = [
    byId(archive.resources),
    byId(archive.people),
    byId(archive.sessions),
    byId(archive.terms),
  ];
  const news = new Map<string, Set<string>>();
  const inNews = textsOf(archive).filter(({from}) => from.kind === 'post');
  for (const {from, to} of [...recordReferences(archive, 'post'), ...textReferences(inNews)]) {
    const key = `${to.kind} ${to.id}`;
    news.set(key, (news.get(key) ?? new Set()).add(from.id));
  }
  return {
    resource: (id) => resources.get(id),
    person: (id) => people.get(id),
    session: (id) => sessions.get(id),
    term: (id) => terms.get(id),
    newsNaming: (kind, id) => {
      const naming = news.get(`${kind} ${id}`);
      return naming ? archive.posts.filter((post) => naming.has(post.id)) : [];
    },
    notesOf: (session) => archive.notes.filter((note) => note.session === session),
  };
}
