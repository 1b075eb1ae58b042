import type {Kind, Note, Person, Post, Resource, Session, Term} from '#core/archive/archive';
import {referencesOf} from '#core/archive/references';
import type {Published} from '#core/consent/filter';

/** One way to ask the published archive: an index of what names what, built once. */
export interface Finder {
  readonly resource: (id: string) => Resource | undefined;
  readonly person: (id: string) => Person | undefined;
  readonly session: (id: string) => Session | undefined;
  readonly term: (id: string) => Term | undefined;
  /** Who names a thing, without repetition, kinds in reading order: sessions, people, news, terms, pages. */
  readonly namedBy: (
    kind: Kind,
    id: string,
  ) => {
    readonly sessions: readonly Session[];
    readonly people: readonly Person[];
    readonly posts: readonly Post[];
    readonly terms: readonly Term[];
  };
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
  const namers = new Map<string, Set<string>>();
  for (const {from, to} of referencesOf(archive)) {
    const key = `${to.kind} ${to.id}`;
    namers.set(key, (namers.get(key) ?? new Set()).add(`${from.kind} ${from.id}`));
  }
  return {
    resource: (id) => resources.get(id),
    person: (id) => people.get(id),
    session: (id) => sessions.get(id),
    term: (id) => terms.get(id),
    namedBy: (kind, id) => {
      const by = namers.get(`${kind} ${id}`) ?? new Set();
      const among = <T extends {id: string}>(of: Kind, entries: readonly T[]) =>
        entries.filter((entry) => by.has(`${of} ${entry.id}`));
      return {
        sessions: among('session', archive.sessions),
        people: among('person', archive.people),
        posts: among('post', archive.posts),
        terms: among('term', archive.terms),
      };
    },
    notesOf: (session) => archive.notes.filter((note) => note.session === session),
  };
}
