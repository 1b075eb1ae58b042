import type {Published} from '#core/consent/filter';
import {writeDate} from '#core/model/imprecise-date';
import {toNoteLinks, type NoteLink} from '#core/view/note-link';

/** The notes of a session, or those of none; `date` in words. */
export interface NoteGroup {
  readonly title: string;
  readonly notes: readonly NoteLink[];
}

/** All notes, session by session, then those of no session; nothing where there is none. */
export function toNoteGroups({sessions, notes}: Pick<Published, 'sessions' | 'notes'>): NoteGroup[] {
  const group = (title: string, of: string | undefined) => ({
    title,
    notes: toNoteLinks(notes.filter(({session}) => session === of)).map((note) => ({
      ...note,
      date: writeDate(note.date as never),
    })),
  });
  return [
    ...sessions.map(({id, title, rank}) => group(`Séance n°\u00A0${rank.value}\u00A0: ${title.value}`, id)),
    group('D’aucune séance', undefined),
  ].filter((each) => each.notes.length > 0);
}
