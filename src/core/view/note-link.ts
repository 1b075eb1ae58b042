import type {Note} from '#core/archive/archive';
import {notePermalink} from '#core/citation/permalink';
import type {Published} from '#core/consent/filter';
import {NOTE_KIND} from '#core/model/words';
import {capitalised} from '#core/text/capitalised';
import {escapeHtml} from '#core/text/escape-html';
import type {LinkView} from '#core/view/link';
import {add} from '#core/view/register-index';

/** A note named from where it answers or clarifies something: what it is, its title, and who wrote it if they chose to say. */
export interface NoteLink extends LinkView {
  /** « Droit de réponse ». */
  readonly kind: string;
  /** « par … », « sans nom »: the author's choice. */
  readonly by: string;
  readonly date: string;
}

/** Rights of reply first, then the others in the order of the archive. */
export function repliesFirst(notes: readonly Note[]): Note[] {
  const rank = ({kind}: Note) => (kind === 'reply' ? 0 : 1);
  return [...notes].sort((a, b) => rank(a) - rank(b));
}

/** Links to notes, rights of reply first. */
export function toNoteLinks(notes: readonly Note[]): NoteLink[] {
  return repliesFirst(notes).map((note) => ({
    address: notePermalink(note.session, note.id),
    label: note.title,
    kind: capitalised(NOTE_KIND[note.kind]),
    by: bySignature(note),
    date: note.date,
  }));
}

/** Who wrote it, as they chose to be shown. */
export function bySignature({author}: Pick<Note, 'author'>): string {
  return author === undefined ? 'sans nom' : `par ${author}`;
}

/** Living code → the notes about its turn; those about a turn that was merged are about the one that holds its words. */
export function notesByTurn({notes, register}: Pick<Published, 'notes' | 'register'>): ReadonlyMap<string, NoteLink[]> {
  const into = new Map(
    register.turns.flatMap(({code, into: target}) => (target === undefined ? [] : [[code, target]])),
  );
  const groups = new Map<string, Note[]>();
  for (const note of notes) {
    if (note.target?.what === 'turn') add(groups, into.get(note.target.id) ?? note.target.id, note);
  }
  return new Map([...groups].map(([code, own]) => [code, toNoteLinks(own)]));
}

/** « Droit de réponse : <a>titre</a>, par … », beside what the note is about. */
export function noteLinkHtml({address, label, kind, by}: NoteLink, baseUrl: string): string {
  return `${kind}\u00A0: <a href="${baseUrl}${address.slice(1)}">${escapeHtml(label)}</a>, ${escapeHtml(by)}`;
}
