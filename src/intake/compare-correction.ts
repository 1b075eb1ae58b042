import {plainHash} from '#core/anchors/hash';
import {wordsOf} from '#core/formats/archive-markdown/words-of';
import type {Contribution} from '#core/model/note';
import {diffWords} from '#core/text/word-diff';
import {Refusal} from '../plugins/archive/lock';
import {readArchive} from '../plugins/archive/read-archive';
import {findPlaced} from './correction-changes';
import {showDifference} from './show-difference';

/** What a correction changes in the words of today, or why nothing can be compared, for a moderator to read. */
export async function compared(siteDir: string, note: Contribution): Promise<string> {
  try {
    const words = await wordsOfToday(siteDir, note);
    if (plainHash(words) === plainHash(note.text)) return 'Cette correction ne change aucun mot.';
    const conflict = 'Attention\u00A0: les mots de ce passage ont changé depuis que cette correction a été écrite.\n';
    return `${plainHash(words) === note.against ? '' : conflict}${showDifference(words, note.text)}`;
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}

/**
 * Whether next to nothing of the words stays (`diffWords`). Of one that is stale nothing is asked: it is a conflict, as
 * whoever applies it says.
 *
 * @throws {Refusal} when the turn is not there
 */
export async function replacesNearlyAll(siteDir: string, note: Contribution): Promise<boolean> {
  const words = await wordsOfToday(siteDir, note);
  const isStale = plainHash(words) !== note.against;
  return !isStale && plainHash(words) !== plainHash(note.text) && diffWords(words, note.text) === undefined;
}

async function wordsOfToday(siteDir: string, {target}: Contribution): Promise<string> {
  return wordsOf(findPlaced((await readArchive(siteDir)).gate, target?.id ?? '').turn);
}
