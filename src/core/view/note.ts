import type {Note} from '#core/archive/archive';
import type {Finder} from '#core/archive/find';
import {notePermalink, permalink, turnPermalink} from '#core/citation/permalink';
import {noteHtml} from '#core/notes/note-html';
import {LICENCES} from '#core/model/accepted';
import {writeDate} from '#core/model/imprecise-date';
import {NOTE_KIND} from '#core/model/words';
import {capitalised} from '#core/text/capitalised';
import type {LinkView} from '#core/view/link';
import {bySignature} from '#core/view/note-link';

/** A note as it stands under its session, or on its own page. */
export interface NoteView {
  readonly id: string;
  readonly address: string;
  readonly title: string;
  readonly kind: string;
  /** « par … » the name or pseudonym that the author chose to show, or « sans nom ». */
  readonly by: string;
  readonly date: string;
  readonly dateTime: string;
  readonly licence: string;
  /** The passage or the resource that it is about; its address holds the base path, some of these pages being files. */
  readonly about?: LinkView | undefined;
  readonly html: string;
}

export function toNoteView(note: Note, finder: Pick<Finder, 'resource'>, baseUrl: string): NoteView {
  const about = aboutOf(note, finder);
  return {
    id: note.id,
    address: notePermalink(note.session, note.id),
    title: note.title,
    kind: capitalised(NOTE_KIND[note.kind]),
    by: bySignature(note),
    date: writeDate(note.date as never),
    dateTime: note.date,
    licence: LICENCES[note.licence].name,
    about: about && {...about, address: baseUrl + about.address.slice(1)},
    html: noteHtml(note.body.markdown, baseUrl),
  };
}

function aboutOf({target}: Note, finder: Pick<Finder, 'resource'>): LinkView | undefined {
  switch (target?.what) {
    case 'turn':
      return {address: turnPermalink(target.id), label: `le passage ${target.id}`};
    case 'resource':
      return {
        address: permalink('resource', target.id),
        label: `«\u00A0${finder.resource(target.id)?.title ?? target.id}\u00A0»`,
      };
    case 'session':
    case undefined:
      return undefined;
  }
}
