import {plainHash, type Salt} from '#core/anchors/hash';
import type {Contribution} from '#core/model/note';
import {changeFiles, type FileChange} from '../plugins/archive/change-files';
import {Refusal} from '../plugins/archive/lock';
import {correctionChanges} from './correction-changes';
import {showDifference} from './show-difference';
import {turnOfToday} from './turn-of-today';

/**
 * Applies a correction: the transcript with the other words, its codes and times kept, and the ledger that says so, in one
 * change. Returns the files that changed.
 *
 * @throws {Refusal} when the words have changed since the correction was written (a conflict), or the archive refuses it
 */
export async function applyCorrection(
  siteDir: string,
  note: Contribution,
  day: string,
  newSalt: () => Salt,
): Promise<readonly string[]> {
  return changeFiles(siteDir, async () => {
    const changes = await changesFor(siteDir, note, day, newSalt);
    return {changes, result: changes.map(({path}) => path)};
  });
}

/** What a correction changes, for whoever writes it. */
export async function changesFor(
  siteDir: string,
  {target, against, text}: Contribution,
  day: string,
  newSalt: () => Salt,
): Promise<FileChange[]> {
  const code = target?.id ?? '';
  const {gate, register, words} = await turnOfToday(siteDir, code);
  if (plainHash(words) !== against) {
    throw new Refusal(
      `Conflit\u00A0: les mots du tour ${code} ont changé depuis que cette correction a été écrite. Rien n’a été changé.\n${showDifference(words, text)}`,
    );
  }
  return correctionChanges({gate, register}, code, text, day, newSalt);
}
