import {plainHash} from '#core/anchors/hash';
import type {Contribution} from '#core/model/note';
import {diffWords} from '#core/text/word-diff';
import {Refusal} from '../plugins/archive/lock';
import {showDifference} from './show-difference';
import {turnOfToday} from './turn-of-today';

/** What a correction changes in the words of today, or why nothing can be compared, for a moderator to read. */
export async function compared(siteDir: string, note: Contribution): Promise<string> {
  try {
    const {words} = await turnOfToday(siteDir, note.target?.id ?? '');
    if (plainHash(words) === plainHash(note.text)) return 'Cette correction ne change aucun mot.';
    const conflict = 'Attention\u00A0: les mots de ce passage ont changé depuis que cette correction a été écrite.\n';
    return `${plainHash(words) === note.against ? '' : conflict}${showDifference(words, note.text)}`;
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}

/**
 * Whether the passage says what a correction asks already, though it was written against other words: it was applied, and
 * cut off before that was written down; or somebody else asked the same.
 *
 * @throws {Refusal} when the archive has problems, or the turn is not there
 */
export async function isApplied(siteDir: string, {target, against, text}: Contribution): Promise<boolean> {
  const today = plainHash((await turnOfToday(siteDir, target?.id ?? '')).words);
  return today !== against && today === plainHash(text);
}

/**
 * Whether next to nothing of the words stays (`diffWords`). Of one that is stale nothing is asked: it is a conflict, as
 * whoever applies it says.
 *
 * @throws {Refusal} when the archive has problems, or the turn is not there
 */
export async function replacesNearlyAll(siteDir: string, note: Contribution): Promise<boolean> {
  const {words} = await turnOfToday(siteDir, note.target?.id ?? '');
  const isStale = plainHash(words) !== note.against;
  return !isStale && plainHash(words) !== plainHash(note.text) && diffWords(words, note.text) === undefined;
}
