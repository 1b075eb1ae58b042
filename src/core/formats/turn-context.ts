import type {Session} from '#core/archive/archive';
import {transcriptPermalink, turnPermalink} from '#core/citation/permalink';
import {valueOf} from '#core/model/fact';
import type {ImpreciseDate} from '#core/model/imprecise-date';

/** What a transcript does not say of itself, and that its exports say: of which session it is, and where it stands. */
export interface TurnContext {
  readonly session: {
    readonly id: string;
    readonly title: string;
    readonly date?: ImpreciseDate | undefined;
    readonly place?: string | undefined;
  };
  /** The public address of the site, base path included, with its final slash. */
  readonly root: string;
  /** The name of the archive. */
  readonly archive: string;
}

/** Whose the words are; each export that has a place for rights says so (LICENCE-TEXTES.md). */
export const RIGHTS = 'Les paroles des débats restent aux personnes qui les ont dites.';

/** The context of the exports of a session. */
export function contextOf(
  {id, title, date, place}: Pick<Session, 'id' | 'title' | 'date' | 'place'>,
  site: Pick<TurnContext, 'root' | 'archive'>,
): TurnContext {
  return {session: {id, title: title.value, date: valueOf(date), place: valueOf(place)}, ...site};
}

/** The page of the words of the session, whole address. */
export function transcriptAddress({session, root}: TurnContext): string {
  return root + transcriptPermalink(session.id).slice(1);
}

/** The permanent address of a turn, whole; nothing for a draft, which has none. */
export function turnAddress({root}: TurnContext, code: string | undefined): string | undefined {
  return code === undefined ? undefined : root + turnPermalink(code).slice(1);
}
