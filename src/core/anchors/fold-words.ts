import {foldText} from '#core/text/fold-text';

/** Nearly all words of nearly all turns: letters that are composed already, parted by one plain space, or by a blank line. */
const NEARLY_FOLDED = /^[!-~\u00A1-\u02FF\u2010-\u2027]+(?:(?: |\n\n)[!-~\u00A1-\u02FF\u2010-\u2027]+)*$/;

/** `foldText` for the words of turns: asked several times of every turn of the archive, what is folded is told at a glance. */
export function foldWords(text: string): string {
  return NEARLY_FOLDED.test(text) ? text.replaceAll('\n\n', ' ') : foldText(text);
}
