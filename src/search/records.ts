import type {Note} from '#core/archive/archive';
import type {Published} from '#core/consent/filter';
import {finderOf} from '#core/archive/find';
import {notePermalink, permalink, SUMMARY_ANCHOR} from '#core/citation/permalink';
import {fullName} from '#core/citation/short-label';
import {withValues} from '#core/explain/values';
import {formatOf} from '#core/markdown/read-prose';
import {sectionsOf} from '#core/markdown/sections';
import {valueOf} from '#core/model/fact';
import {writeDate, yearOf} from '#core/model/imprecise-date';
import {whenOf} from '#core/model/page';
import {RESOURCE_TYPE} from '#core/model/words';
import type {HitKind} from '#search/protocol';

export type RecordKind = Exclude<HitKind, 'turn'>;

/** One thing that can be found, beside the words of debates. */
export interface SearchRecord {
  readonly kind: RecordKind;
  /** Root-relative, without base path. */
  readonly address: string;
  readonly title: string;
  /** Other names: aliases, authors, the page of a section. */
  readonly names: string;
  readonly text: string;
}

/** Published archive → everything that can be found: records, and the sections of texts. */
export function recordsOf(archive: Published): SearchRecord[] {
  const finder = finderOf(archive);
  return [
    ...archive.sessions.flatMap((session) => {
      const address = permalink('session', session.id);
      const date = valueOf(session.date);
      const people = session.people.map(
        ({person, label}) => (person ? finder.person(person)?.name.value : label) ?? '',
      );
      const facts = [
        date ? writeDate(date) : '',
        valueOf(session.place) ?? '',
        ...session.discrepancies.map(({text}) => text),
      ];
      const title = session.title.value;
      return [
        {kind: 'session' as const, address, title, names: people.join(', '), text: inSentences(facts)},
        ...sectionsOf(session.summary?.markdown ?? '').map(({title: heading, anchor, text}) => ({
          kind: 'session' as const,
          address: `${address}#${[SUMMARY_ANCHOR, anchor].filter(Boolean).join('-')}`,
          title: `${title} : ${heading ?? 'résumé'}`,
          names: 'résumé',
          text,
        })),
        ...finder.notesOf(session.id).map((note) => noteRecord(note, 'session')),
      ];
    }),
    ...archive.notes.filter(({session}) => session === undefined).map((note) => noteRecord(note, 'page')),
    ...archive.people.map((person) => ({
      kind: 'person' as const,
      address: permalink('person', person.id),
      title: person.name.value,
      names: '',
      text: inSentences(person.facts.map(({value}) => value)),
    })),
    ...archive.terms.map((term) => ({
      kind: 'term' as const,
      address: permalink('term', term.id),
      title: term.term,
      names: term.aliases.join(', '),
      text: sectionsOf(term.definition.markdown)
        .map(({text}) => text)
        .join(' '),
    })),
    ...archive.resources.map((resource) => ({
      kind: 'resource' as const,
      address: permalink('resource', resource.id),
      title: resource.title,
      names: [
        ...(resource.author ?? resource.director ?? resource.editor ?? []).map(fullName),
        resource.issued ? String(yearOf(resource.issued)) : 'sans date',
        RESOURCE_TYPE[resource.type],
      ].join(', '),
      text: resource.custom.abstract_fr,
    })),
    ...archive.themes.map((theme) => ({
      kind: 'page' as const,
      address: permalink('theme', theme.id),
      title: `Thème : ${theme.title}`,
      names: '',
      text: theme.description,
    })),
    ...archive.posts.flatMap((post) =>
      sectionsOf(post.body.markdown, formatOf(post.file)).map(({title, anchor, text}) => ({
        kind: 'post' as const,
        address: permalink('post', post.id) + (anchor ? `#${anchor}` : ''),
        title: title ? `${post.title} : ${title}` : post.title,
        names: writeDate(whenOf(post)),
        text: title ? text : `${post.description} ${text}`,
      })),
    ),
    ...archive.pages.flatMap((page) =>
      sectionsOf(withValues(page.body.markdown), formatOf(page.file)).map(({title, anchor, text}) => ({
        kind: 'page' as const,
        address: page.address + (anchor ? `#${anchor}` : ''),
        title: title ? `${page.title} : ${title}` : page.title,
        names: '',
        text,
      })),
    ),
  ];
}

/** A note is found by its words, and by the name that its author chose to show. */
function noteRecord({id, session, title, author, body}: Note, kind: RecordKind): SearchRecord {
  return {
    kind,
    address: notePermalink(session, id),
    title,
    names: author ?? '',
    text: sectionsOf(body.markdown)
      .map(({title: heading, text}) => [heading, text].filter(Boolean).join('. '))
      .join(' '),
  };
}

/** What sources say, one thing after another: each ends with a mark of its own, or a full stop. */
function inSentences(facts: readonly string[]): string {
  return facts
    .map((fact) => fact.trim())
    .filter(Boolean)
    .map((fact) => (/[.!?…]["»\s\u00A0\u202F]*$/u.test(fact) ? fact : `${fact}.`))
    .join(' ');
}
