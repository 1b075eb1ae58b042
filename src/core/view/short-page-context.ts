import type {TurnHistory} from '#core/anchors/histories';
import type {Session} from '#core/archive/archive';
import {voicesOf, type Voice} from '#core/archive/voices';
import {permalink, turnPermalink} from '#core/citation/permalink';
import {citedArchive} from '#core/citation/session-items';
import type {CitedSite} from '#core/citation/site';
import type {Published} from '#core/consent/filter';
import {turnHeads} from '#core/metadata/turn';
import {escapeHtml} from '#core/text/escape-html';
import type {CodedTurn} from '#core/model/transcript';
import {notesByTurn, type NoteLink} from '#core/view/note-link';
import type {CiteTurn} from '#core/view/cite-passage';
import {lastKept} from '#core/view/last-kept';
import {placesOf, type TurnPlace} from '#core/view/short-page-places';

/** What every short page is written with: made once, asked by code and by session. */
export interface ShortPageContext {
  readonly baseUrl: string;
  /** The public address of the site, its base path and final slash included. */
  readonly root: string;
  readonly places: ReadonlyMap<string, TurnPlace>;
  readonly histories: ReadonlyMap<string, TurnHistory>;
  readonly sessions: ReadonlyMap<string, Session>;
  readonly voices: ReadonlyMap<string, ReadonlyMap<string, Voice>>;
  readonly cite: CiteTurn;
  /** Code → the notes about its turn. */
  readonly notes: ReadonlyMap<string, readonly NoteLink[]>;
  /** What the page of a turn of a session says to machines. */
  readonly headOf: (session: string, turn: CodedTurn) => string | undefined;
}

/** What short pages need besides the archive. */
export type ShortPageSite = CitedSite & Pick<ShortPageContext, 'baseUrl' | 'cite'>;

export function shortPageContext(archive: Published, {baseUrl, cite, ...site}: ShortPageSite): ShortPageContext {
  const sessions = new Map<string, Session>(archive.sessions.map((session) => [session.id, session]));
  const cited = citedArchive(archive, site);
  const voices = new Map<string, ReadonlyMap<string, Voice>>(
    archive.sessions.map((session) => [session.id, voicesOf(session, archive.people)]),
  );
  const headsOf = lastKept((slug) => {
    const session = sessions.get(slug);
    return session && turnHeads(session, voices.get(slug)!, cited);
  });
  return {
    baseUrl,
    root: site.root,
    cite,
    notes: notesByTurn(archive),
    places: placesOf(archive.transcripts),
    histories: cited.histories,
    sessions,
    voices,
    headOf: (session, turn) => headsOf(session)?.(turn),
  };
}

/** A root-relative address as a page of the site links it. */
export function hrefOf(address: string, {baseUrl}: Pick<ShortPageContext, 'baseUrl'>): string {
  return baseUrl + address.slice(1);
}

/** A link to the short page of a code. */
export function passageLink(code: string, context: Pick<ShortPageContext, 'baseUrl'>): string {
  return `<a href=${hrefOf(turnPermalink(code), context)}><code>${code}</code></a>`;
}

/** Who speaks, as a transcript names them: the name leads to the person's page, when there is one. */
export function speakerHtml(label: string, session: string, context: ShortPageContext): string {
  const voice = context.voices.get(session)?.get(label);
  if (voice?.kind !== 'person') return escapeHtml(label);
  return `<a href=${hrefOf(permalink('person', voice.id), context)}>${escapeHtml(label)}</a>`;
}

/** The title of a session between guillemets, linked to its page when it has one. */
export function sessionLink(slug: string, context: Pick<ShortPageContext, 'baseUrl' | 'sessions'>): string {
  const session = context.sessions.get(slug);
  if (!session) return 'une séance retirée';
  return `«\u00A0<a href=${hrefOf(permalink('session', slug), context)}>${escapeHtml(session.title.value)}</a>\u00A0»`;
}
