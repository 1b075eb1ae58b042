import type {Archive} from '#core/archive/archive';
import type {Problem} from '#core/problem';

/** While the filter lets all through, a record that asks to be held back stops the build instead of being shown. */
export function checkAccess(
  archive: Archive,
  locate: (file: string, path: readonly PropertyKey[]) => number,
): Problem[] {
  const entries = [archive.sessions, archive.people, archive.resources, archive.terms, archive.notes].flat();
  return entries
    .filter((entry) => entry.access !== 'public' || ('appearance' in entry && entry.appearance !== 'name'))
    .map(({file, access}) => ({
      rule: 'access/not-yet',
      severity: 'error',
      file,
      line: locate(file, [access === 'public' ? 'appearance' : 'access']),
      message:
        'L’archive ne sait pas encore publier cette fiche sous réserve : retirez le fichier du dépôt public en attendant, plutôt que de le voir paraître.',
    }));
}
