import type {Note} from '#core/archive/archive';
import {notePermalink} from '#core/citation/permalink';
import {noteHtml} from '#core/notes/note-html';
import {writeDate} from '#core/model/imprecise-date';
import {NOTE_KIND} from '#core/model/words';

/** A note as it stands under its session. */
export interface NoteView {
  readonly id: string;
  readonly address: string;
  readonly title: string;
  readonly kind: string;
  /** The name or pseudonym that the author chose to show, or nothing. */
  readonly author?: string | undefined;
  readonly date: string;
  readonly dateTime: string;
  readonly licence: string;
  readonly html: string;
}

export function toNoteView(note: Note, baseUrl: string): NoteView {
  return {
    id: note.id,
    address: notePermalink(note.session, note.id),
    title: note.title,
    kind: NOTE_KIND[note.kind],
    author: note.author,
    date: writeDate(note.date as never),
    dateTime: note.date,
    licence: 'CC BY-SA 4.0',
    html: noteHtml(note.body.markdown, baseUrl),
  };
}
