import {PUBLISHED_KINDS, type Contribution} from '#core/model/note';
import {writeNote} from '#core/formats/note/write';
import {toSlug} from '#core/text/slug';

/** Whether a contribution becomes a page's note once it is accepted; the others ask for something. */
export function isPublished({kind}: Pick<Contribution, 'kind'>): boolean {
  return (PUBLISHED_KINDS as readonly string[]).includes(kind);
}

/**
 * Whether a note can only stand under a session: it is about one or about its words, or it is that of someone who spoke or
 * was there. A testimony or a right of reply may be of none.
 */
export function needsSession({kind, target}: Pick<Contribution, 'kind' | 'target'>): boolean {
  return kind === 'speaker' || kind === 'session' || target?.what === 'session' || target?.what === 'turn';
}

/** Names that Windows keeps for devices, whatever their ending: an archive with such a file cannot be cloned there. */
export const NO_FILE_OF_WINDOWS = /(?:^|\/)(?:con|prn|aux|nul|com\d|lpt\d)\.[^/]*$/;

/** What ends the name of a template's file on the forge, until it is given its own: nobody's file may keep it. */
export const TO_RENAME = 'a-renommer';

/**
 * The file of an accepted note: below the folder of its session (`docs/seances/2-travail-social`), or below `docs` when it is of none, under a name made from
 * its title and, when there is one, a mark. The place says the session: it is not said again. `isTaken` knows which paths exist.
 */
export function placeNote(
  note: Contribution,
  folder: string,
  isTaken: (path: string) => boolean,
  mark?: string,
): {readonly path: string; readonly text: string} {
  const {target, ...rest} = note;
  const text = writeNote(target?.what === 'session' ? rest : note);
  const slug = [toSlug(note.title), ...(mark ? [mark] : [])].join('-');
  for (let rank = 1; ; rank++) {
    const path = `${folder}/notes/${slug}${rank === 1 ? '' : `-${rank}`}.md`;
    if (!NO_FILE_OF_WINDOWS.test(path) && !isTaken(path)) return {path, text};
  }
}
