import type {Archive, Note} from '#core/archive/archive';
import type {Unread} from '#core/archive/assemble';
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
    const line = locate(note.file, ['target']);
    return [{rule: 'note/unknown-target', severity: 'error', file: note.file, line, message: advice}];
  });
}

function wrongTarget(
  {target, session}: Note,
  known: {readonly resources: ReadonlySet<string>; readonly turns: ReadonlySet<string | undefined> | undefined},
): string | undefined {
  switch (target?.what) {
    case undefined:
      return undefined;
    case 'session':
      if (session === undefined) return underSession(`de la séance «\u00A0${target.id}\u00A0»`);
      return target.id === session
        ? undefined
        : `Cette note parle de la séance «\u00A0${target.id}\u00A0» mais se trouve dans le dossier d’une autre\u00A0: déplacez-la.`;
    case 'resource':
      return known.resources.has(target.id)
        ? undefined
        : `Il n’y a aucune ressource du nom de «\u00A0${target.id}\u00A0»\u00A0: corrigez la ligne «\u00A0target:\u00A0», ou retirez-la.`;
    case 'turn':
      if (session === undefined) return underSession(`du tour ${target.id}`);
      return known.turns === undefined || known.turns.has(target.id)
        ? undefined
        : `Il n’y a aucun tour de parole dont le code est ${target.id}\u00A0: corrigez la ligne «\u00A0target:\u00A0», ou retirez-la.`;
  }
}

function underSession(what: string): string {
  return `Cette note parle ${what} mais se trouve dans docs/notes, avec celles qui ne sont d’aucune séance\u00A0: déplacez-la dans le dossier «\u00A0notes\u00A0» de sa séance.`;
}
