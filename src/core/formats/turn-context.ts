import type {Session} from '#core/archive/archive';
import {transcriptPermalink, turnPermalink} from '#core/citation/permalink';
import type {CutTurns} from '#core/formats/cues/to-cues';
import {readOffset, readTime} from '#core/formats/archive-markdown/time';
import {valueOf} from '#core/model/fact';
import type {ImpreciseDate} from '#core/model/imprecise-date';
import type {Recording} from '#core/model/recording';
import type {Ms} from '#core/model/transcript';

/** What a transcript does not say of itself, and that its exports say: of which session it is, and where it stands. */
export interface TurnContext {
  readonly session: {
    readonly id: string;
    readonly title: string;
    readonly date?: ImpreciseDate | undefined;
    readonly place?: string | undefined;
  };
  /** When its main recording ends, in the time of the transcript; nothing when its length is not known. */
  readonly end?: Ms | undefined;
  /** Its turns that are cut into captions already. */
  readonly cut?: CutTurns;
  /** The public address of the site, base path included, with its final slash. */
  readonly root: string;
  /** The name of the archive. */
  readonly archive: string;
}

/** What exports say of the session. */
export type DescribedSession = Pick<Session, 'id' | 'title' | 'date' | 'place' | 'recordings'>;

/** Whose the words are; each export that has a place for rights says so (LICENCE-TEXTES.md). */
export const RIGHTS = 'Les paroles des débats restent aux personnes qui les ont dites.';

/** The context of the exports of a session. */
export function contextOf(
  {id, title, date, place, recordings}: DescribedSession,
  site: Pick<TurnContext, 'root' | 'archive'>,
): TurnContext {
  const session = {id, title: title.value, date: valueOf(date), place: valueOf(place)};
  return {session, end: recordings[0] && endOf(recordings[0]), cut: new Map(), ...site};
}

/** A time of the transcript plus the offset is a time of the recording. */
function endOf({duration, offset}: Recording): Ms | undefined {
  return duration === undefined ? undefined : ((readTime(duration)! - readOffset(offset)) as Ms);
}

/** The page of the words of the session, whole address. */
export function transcriptAddress({session, root}: TurnContext): string {
  return root + transcriptPermalink(session.id).slice(1);
}

/** The permanent address of a turn, whole; nothing for a draft, which has none. */
export function turnAddress({root}: TurnContext, code: string | undefined): string | undefined {
  return code === undefined ? undefined : root + turnPermalink(code).slice(1);
}
