import type {Note, Person} from '#core/archive/archive';
import type {Finder} from '#core/archive/find';
import type {Published} from '#core/consent/filter';
import {permalink} from '#core/citation/permalink';
import {writeDate} from '#core/model/imprecise-date';
import {PERSON_KIND} from '#core/model/words';
import type {FactView, LinkView, ProvenanceView} from '#core/view/link';
import {toNoteLinks, type NoteLink} from '#core/view/note-link';
import {toFactView, toProvenanceView, toSourceView} from '#core/view/link';

export interface PersonSummaryView {
  readonly address: string;
  readonly name: string;
  readonly kind: 'person' | 'collective';
  readonly kindWord: string;
  /** One line for lists: the quality under which sessions name this person, or the first fact. */
  readonly line?: string | undefined;
  readonly sessions: readonly LinkView[];
}

export interface PersonView extends PersonSummaryView {
  readonly nameFact: FactView;
  readonly facts: readonly (FactView & {readonly date?: string | undefined})[];
  readonly memberships: readonly (ProvenanceView & {readonly collective: LinkView; readonly as?: string | undefined})[];
  readonly members: readonly (ProvenanceView & {readonly person: LinkView; readonly as?: string | undefined})[];
  readonly appearances: readonly (ProvenanceView & {
    readonly session: LinkView;
    readonly as?: string | undefined;
    readonly presence: 'announced' | 'confirmed';
    readonly role: 'speaker' | 'host';
  })[];
  readonly works: readonly LinkView[];
  readonly posts: readonly LinkView[];
  /** Notes that someone who spoke signed with this name, as they chose to. */
  readonly notes: readonly NoteLink[];
  /** How many turns stand in transcripts; their words come apart. */
  readonly turns: number;
}

function sessionLink(id: string, finder: Finder): LinkView {
  return {address: permalink('session', id), label: finder.session(id)?.title.value ?? id};
}

export function toPersonSummary(person: Person, archive: Published, finder: Finder): PersonSummaryView {
  const appearances = archive.sessions.flatMap(({id, people}) =>
    people.filter((entry) => entry.person === person.id).map((entry) => ({id, as: entry.as})),
  );
  return {
    address: permalink('person', person.id),
    name: person.name.value,
    kind: person.kind,
    kindWord: PERSON_KIND[person.kind],
    line: appearances.find(({as}) => as)?.as ?? person.facts[0]?.value,
    sessions: [...new Set(appearances.map(({id}) => id))].map((id) => sessionLink(id, finder)),
  };
}

export function toPersonView(
  person: Person,
  archive: Published,
  finder: Finder,
  spoken: readonly {readonly turns: readonly unknown[]}[] = [],
): PersonView {
  const asIs = (text: string) => text;
  const personLink = (id: string): LinkView => ({
    address: permalink('person', id),
    label: finder.person(id)?.name.value ?? id,
  });
  return {
    ...toPersonSummary(person, archive, finder),
    nameFact: toFactView(person.name, asIs, finder),
    facts: person.facts.map((fact) => ({
      ...toFactView(fact, asIs, finder),
      date: factDate(fact, finder),
    })),
    memberships: person.memberships.map(({collective, as, ...from}) => ({
      ...toProvenanceView(from, finder),
      collective: personLink(collective),
      as,
    })),
    members: archive.people.flatMap((member) =>
      member.memberships
        .filter(({collective}) => collective === person.id)
        .map(({collective: _, as, ...from}) => ({
          ...toProvenanceView(from, finder),
          person: personLink(member.id),
          as,
        })),
    ),
    appearances: archive.sessions.flatMap((session) =>
      session.people
        .filter((entry) => entry.person === person.id)
        .map(({as, presence, role, person: _, label: __, ...from}) => ({
          ...toProvenanceView(from, finder),
          session: sessionLink(session.id, finder),
          as,
          presence,
          role,
        })),
    ),
    works: person.works.map((id) => ({
      address: permalink('resource', id),
      label: toSourceView(id, finder).title ?? id,
    })),
    posts: finder
      .newsNaming('person', person.id)
      .map(({id, title}) => ({address: permalink('post', id), label: title})),
    notes: toNoteLinks(archive.notes.filter((note) => isSignedBy(person, note, finder))),
    turns: spoken.reduce((count, {turns}) => count + turns.length, 0),
  };
}

/** Never by a pseudonym: only the name, chosen as one, of someone whom the session names. */
function isSignedBy({id, name}: Person, {kind, shown, author, session}: Note, finder: Finder): boolean {
  return (
    kind === 'speaker' &&
    shown === 'name' &&
    author === name.value &&
    session !== undefined &&
    (finder.session(session)?.people ?? []).some(({person}) => person === id)
  );
}

/** The date a fact is true of: its own, else that of the oldest dated source (said as the source's). */
function factDate(fact: Person['facts'][number], finder: Finder): string | undefined {
  if (fact.date) return writeDate(fact.date);
  const dates = fact.sources.flatMap((id) => finder.resource(id)?.issued ?? []);
  const oldest = dates.sort()[0];
  return oldest ? `source du ${writeDate(oldest)}`.replace(/du (\d{4}|[a-zéû]+ \d{4})$/, 'de $1') : 'source sans date';
}
