import type {Archive, Note} from '#core/archive/archive';
import type {Unread} from '#core/archive/assemble';
import {needsSession} from '#core/notes/placed';
import type {Problem} from '#core/problem';

/** What notes say they are about is there, and those that are about a session or a turn stand under a session. */
export function checkNoteTargets(
  archive: Archive,
  locate: (file: string, path: readonly PropertyKey[]) => number,
  unread: readonly Unread[] = [],
): Problem[] {
  const resources = new Set(
    [archive.resources, unread.filter(({kind}) => kind === 'resource')].flat().map(({id}) => id),
  );
  const turns = new Set([
    ...archive.register.turns.map(({code}) => code),
    ...archive.transcripts.flatMap(({transcript}) =>
      (transcript?.chapters ?? []).flatMap((chapter) => chapter.turns.map(({code}) => code)),
    ),
  ]);
  // The turns of a transcript that cannot be read are not known.
  const areTurnsKnown = archive.transcripts.every(({transcript}) => transcript);
  return archive.notes.flatMap((note): Problem[] => {
    const advice = wrongTarget(note, {resources, turns: areTurnsKnown ? turns : undefined});
    if (advice === undefined) return [];
    const line = locate(note.file, [note.target ? 'target' : 'kind']);
    return [{rule: 'note/unknown-target', severity: 'error', file: note.file, line, message: advice}];
  });
}

function wrongTarget(
  note: Note,
  known: {readonly resources: ReadonlySet<string>; readonly turns: ReadonlySet<string | undefined> | undefined},
): string | undefined {
  const {target, session} = note;
  if (session === undefined && needsSession(note)) {
    return 'Cette note est dans docs/notes, avec celles qui ne sont d’aucune séance, mais elle parle d’une séance ou vient de quelqu’un qui y était\u00A0: déplacez-la dans le dossier «\u00A0notes\u00A0» de sa séance.';
  }
  switch (target?.what) {
    case undefined:
      return undefined;
    case 'session':
      return target.id === session
        ? undefined
        : `Cette note parle de la séance «\u00A0${target.id}\u00A0» mais se trouve dans le dossier d’une autre\u00A0: déplacez-la.`;
    case 'resource':
      return known.resources.has(target.id)
        ? undefined
        : `Il n’y a aucune ressource du nom de «\u00A0${target.id}\u00A0»\u00A0: corrigez la ligne «\u00A0target:\u00A0», ou retirez-la.`;
    case 'turn':
      return known.turns === undefined || known.turns.has(target.id)
        ? undefined
        : `Il n’y a aucun tour de parole dont le code est ${target.id}\u00A0: corrigez la ligne «\u00A0target:\u00A0», ou retirez-la.`;
  }
}
