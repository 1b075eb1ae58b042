import {type ByHand} from '#core/formats/by-hand/by-hand';
import type {Element} from '#core/formats/by-hand/html-lines';
import {readHtml} from '#core/formats/by-hand/read-html';
import type {Read} from '#core/problem';
import {programHead} from './program-head';

/**
 * Reads a Word document, given as the HTML that mammoth makes of it. Bold at the beginning of a paragraph, or a cell at
 * the beginning of a row, says who speaks; headings are chapters, whatever their level. `names` are those that the
 * session declares.
 */
export function readWord(html: string, names: readonly string[]): Read<ByHand> {
  return readHtml(html, names, 'word', {standsFor: () => undefined, foreign: noteOf, headOf: programHead});
}

/** The call of a note: its text stands at the end of the document, where it would be words of the last speaker. */
function noteOf({nodeName, attrs}: Element): string | undefined {
  const isCall =
    nodeName === 'a' && attrs.some(({name, value}) => name === 'id' && /^(?:foot|end)note-ref-/.test(value));
  return isCall ? 'l’appel d’une note de bas de page' : undefined;
}
