import {wordsOf} from '#core/formats/archive-markdown/words-of';
import {Refusal} from '../plugins/archive/lock';
import {type LoadedArchive, readArchive} from '../plugins/archive/read-archive';
import {toReport} from '../plugins/archive/report';
import {findPlaced} from './correction-changes';

/**
 * The archive as it is today, and the words of one of its turns. The problems of the archive are told first: of a file that
 * has some, no turn is read, and a turn that is there would be said to be gone.
 *
 * @throws {Refusal} when the archive has problems, or no turn has this code
 */
export async function turnOfToday(
  siteDir: string,
  code: string,
): Promise<Pick<LoadedArchive, 'gate' | 'register'> & {readonly words: string}> {
  const {gate, register, contentProblems} = await readArchive(siteDir);
  if (contentProblems.length > 0)
    throw new Refusal(`L’archive a des problèmes\u00A0: réparez-les d’abord.\n${toReport(contentProblems)}`);
  return {gate, register, words: wordsOf(findPlaced(gate, code).turn)};
}
