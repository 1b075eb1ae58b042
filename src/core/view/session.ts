import type {Note, Session} from '#core/archive/archive';
import type {Finder} from '#core/archive/find';
import {permalink, SUMMARY_ANCHOR} from '#core/citation/permalink';
import {toSafeHtml} from '#core/markdown/to-html';
import {toDateTime, writeDate} from '#core/model/imprecise-date';
import {valueOf} from '#core/model/fact';
import {ACCOUNT_KIND} from '#core/model/words';
import {formerNotes, type FormerNotes} from '#core/view/former-anchor';
import {toNoteView, type NoteView} from '#core/view/note';
import {repliesFirst, toNoteLinks, type NoteLink} from '#core/view/note-link';
import {toPlayerViews, type PlayerView} from '#core/view/recording';
import {matcherOf} from '#core/view/term-uses';
import type {FactView, LinkView, ProvenanceView} from '#core/view/link';
import {toFactView, toProvenanceView, toSourceView} from '#core/view/link';
import {toTranscriptSummary, transcriptOf, type TranscriptSummaryView} from '#core/view/transcript';
import type {Published} from '#core/consent/filter';

export interface ParticipationView extends ProvenanceView {
  readonly name: string;
  readonly address?: string | undefined;
  readonly as?: string | undefined;
  readonly presence: 'announced' | 'confirmed';
  readonly role: 'speaker' | 'host';
}

export interface AccountView extends ProvenanceView {
  readonly kind: string;
  readonly resource: LinkView;
}

/** What is known of a session at a glance: for lists, the home page and neighbours. */
export interface SessionSummaryView {
  readonly address: string;
  readonly rank: string;
  readonly title: string;
  readonly date: string;
  readonly dateTime?: string | undefined;
  readonly dateCertainty: FactView['certainty'];
  /** Who spoke, and who was only announced: two lists, never mixed. */
  readonly confirmed: readonly string[];
  readonly announced: readonly string[];
}

export interface SessionView extends SessionSummaryView {
  readonly titleFact: FactView;
  readonly rankFact: FactView;
  readonly dateFact: FactView;
  readonly timeFact: FactView;
  readonly placeFact: FactView;
  readonly venue?: LinkView | undefined;
  readonly themesFact: ProvenanceView;
  readonly themes: readonly LinkView[];
  readonly participations: readonly ParticipationView[];
  readonly accounts: readonly AccountView[];
  readonly recordings: readonly (PlayerView & {readonly from: ProvenanceView})[];
  readonly missing: readonly {readonly what: string; readonly sources: readonly LinkView[]}[];
  readonly discrepancies: readonly {readonly text: string; readonly sources: readonly LinkView[]}[];
  readonly summaryHtml: string;
  readonly transcript?: TranscriptSummaryView | undefined;
  readonly notes: readonly NoteView[];
  /** Rights of reply to the session itself: told where its words stand. */
  readonly replies: readonly NoteLink[];
  /** Anchors of notes that were renamed or withdrawn. */
  readonly formerNotes: FormerNotes;
  readonly posts: readonly LinkView[];
  readonly previous?: SessionSummaryView | undefined;
  readonly next?: SessionSummaryView | undefined;
}

export function toSessionSummary(session: Session, finder: Finder): SessionSummaryView {
  const date = valueOf(session.date);
  const speakers = (presence: 'confirmed' | 'announced') =>
    session.people
      .filter((entry) => entry.role === 'speaker' && entry.presence === presence)
      .map(({person, label}) => (person ? finder.person(person)?.name.value : label) ?? '');
  return {
    address: permalink('session', session.id),
    rank: session.rank.value,
    title: session.title.value,
    date: date ? writeDate(date) : 'date non trouvée',
    dateTime: date && toDateTime(date),
    dateCertainty: session.date.certainty,
    confirmed: speakers('confirmed'),
    announced: speakers('announced'),
  };
}

export function toSessionView(session: Session, archive: Published, finder: Finder, baseUrl: string): SessionView {
  const index = archive.sessions.indexOf(session);
  const neighbour = (at: number) => {
    const found = archive.sessions[at];
    return found && toSessionSummary(found, finder);
  };
  const sources = (ids: Parameters<typeof toSourceView>[0][]) => ids.map((id) => toSourceView(id, finder));
  const asIs = (text: string) => text;
  return {
    ...toSessionSummary(session, finder),
    titleFact: toFactView(session.title, asIs, finder),
    rankFact: toFactView(session.rank, (rank) => `${ordinal(rank)} séance du cycle`, finder),
    dateFact: toFactView(session.date, writeDate, finder),
    timeFact: toFactView(
      session.time,
      (time) => time.replace(/^0?(\d+):(\d\d)$/, '$1\u00A0h\u00A0$2').replace(/\u00A000$/, ''),
      finder,
    ),
    placeFact: toFactView(session.place, asIs, finder),
    venue: session.venue && {
      address: permalink('person', session.venue),
      label: finder.person(session.venue)?.name.value ?? session.venue,
    },
    themesFact: toProvenanceView(session.themes, finder),
    themes: session.themes.value.map((id) => ({
      address: permalink('theme', id),
      label: archive.themes.find((theme) => theme.id === id)?.title ?? id,
    })),
    participations: session.people.map(({person, label, as, presence, role, ...from}) => ({
      ...toProvenanceView(from, finder),
      name: (person ? finder.person(person)?.name.value : label) ?? '',
      address: person && permalink('person', person),
      as,
      presence,
      role,
    })),
    accounts: session.accounts.map(({kind, resource, ...from}) => ({
      ...toProvenanceView(from, finder),
      kind: ACCOUNT_KIND[kind],
      resource: {...toSourceView(resource, finder), label: toSourceView(resource, finder).title ?? resource},
    })),
    recordings: toPlayerViews(session, transcriptOf(session.id, archive), archive.media).map((player, rank) => ({
      ...player,
      from: toProvenanceView(session.recordings[rank]!, finder),
    })),
    missing: session.missing.map(({what, sources: ids}) => ({what, sources: sources(ids)})),
    discrepancies: session.discrepancies.map(({text, sources: ids}) => ({text, sources: sources(ids)})),
    summaryHtml: toSafeHtml(session.summary?.markdown ?? '', {
      baseUrl,
      anchors: `${SUMMARY_ANCHOR}-`,
      terms: matcherOf(archive.terms),
      cite: (id) => {
        const resource = finder.resource(id);
        return resource && {url: permalink('resource', id), label: toSourceView(id as never, finder).label};
      },
    }),
    transcript: toTranscriptSummary(session, archive),
    notes: repliesFirst(finder.notesOf(session.id)).map((note) => toNoteView(note, finder, baseUrl)),
    replies: toNoteLinks(finder.notesOf(session.id).filter(isReplyToSession)),
    formerNotes: formerNotes(session.id, archive.register),
    posts: finder
      .newsNaming('session', session.id)
      .map(({id, title}) => ({address: permalink('post', id), label: title})),
    previous: neighbour(index - 1),
    next: neighbour(index + 1),
  };
}

function isReplyToSession({kind, target}: Note): boolean {
  return kind === 'reply' && (target === undefined || target.what === 'session');
}

/** « 1re », « 2e » (French ordinals, feminine). */
export function ordinal(rank: string): string {
  return rank === '1' ? '1re' : `${rank}e`;
}
