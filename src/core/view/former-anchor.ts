import {writeDay} from '#core/model/imprecise-date';
import type {Register} from '#core/anchors/histories';
import {notePermalink} from '#core/citation/permalink';

/** Anchors that a page must still answer at. */
export interface FormerAnchors {
  /** Anchor of today → the ones it had before. */
  readonly aliases: Readonly<Record<string, readonly string[]>>;
  /** Anchors of what was withdrawn, and the day in words. */
  readonly withdrawn: readonly {readonly anchor: string; readonly day: string}[];
}

/** Anchors of the notes of a session; some went elsewhere, where they lead. */
export interface FormerNotes extends FormerAnchors {
  readonly moved: readonly {readonly anchor: string; readonly address: string; readonly day: string}[];
}

/** Of the glossary: the terms that were renamed or withdrawn. */
export function formerTerms({former}: Pick<Register, 'former'>): FormerAnchors {
  return group(former.flatMap(({what, id, today, since}) => (what === 'term' ? [{anchor: id, today, since}] : [])));
}

/**
 * Of a session's page: its notes that were renamed or withdrawn. A note's address names its session (`<session>/<note>`),
 * by the name that the session had then.
 */
export function formerNotes(session: string, {former}: Pick<Register, 'former'>): FormerNotes {
  const names = new Set([
    session,
    ...former.flatMap(({what, id, today}) => (what === 'session' && today === session ? [id] : [])),
  ]);
  const ofSession = (address: string | undefined) => {
    const [home = '', note] = address?.split('/') ?? [];
    return names.has(home) ? note : undefined;
  };
  const own = former.flatMap(({what, id, today, since}) => {
    const note = what === 'note' ? ofSession(id) : undefined;
    return note === undefined ? [] : [{anchor: `note-${note}`, address: today, now: ofSession(today), since}];
  });
  const isElsewhere = ({address, now}: (typeof own)[number]) => address !== undefined && now === undefined;
  return {
    ...group(
      own
        .filter((each) => !isElsewhere(each))
        .map(({anchor, now, since}) => ({anchor, today: now && `note-${now}`, since})),
    ),
    moved: own
      .filter(isElsewhere)
      .map(({anchor, address = '', since}) => ({anchor, address: noteAddress(address), day: writeDay(since)})),
  };
}

/** The page of a note, from the id that the ledgers know it by: `travail-social/x`, or `x` when it is of no session. */
export function noteAddress(id: string): string {
  const [home = '', note] = id.split('/');
  return note === undefined ? notePermalink(undefined, home) : notePermalink(home, note);
}

function group(entries: readonly {anchor: string; today?: string | undefined; since: string}[]): FormerAnchors {
  const aliases: Record<string, string[]> = {};
  const withdrawn: FormerAnchors['withdrawn'][number][] = [];
  for (const {anchor, today, since} of entries) {
    if (today === undefined) withdrawn.push({anchor, day: writeDay(since)});
    // A session that changed its name keeps the anchors of its notes.
    else if (today !== anchor) (aliases[today] ??= []).push(anchor);
  }
  return {aliases, withdrawn};
}
