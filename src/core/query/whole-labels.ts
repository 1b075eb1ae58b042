import {wordsBefore} from '#core/query/before-names';
import type {Piece} from '#core/query/clause';
import type {LabelReader} from '#core/query/read-labels';
import {wordsOf} from '#core/text/analyse';

/** « qui:Bruno Le Maire budget »: without quotation marks, the filter takes the longest name that is known. */
export function withWholeLabels(pieces: readonly Piece[], labelsIn: LabelReader): Piece[] {
  const whole: Piece[] = [];
  for (const piece of pieces) {
    const last = whole.at(-1);
    if (!last || (last.kind !== 'person' && last.kind !== 'session') || piece.kind !== 'words' || piece.not) {
      whole.push(piece);
      continue;
    }
    const text = `${last.text} ${piece.text}`;
    const words = wordsOf(text);
    const forms = words.map(({form}) => form);
    const before = wordsBefore(last.kind, forms);
    // « qui:Mme » is followed by a name, known or not.
    const known = Math.max(labelsIn(last.kind, forms.slice(before)), before);
    const end = words[before + known - 1]?.end ?? 0;
    if (end <= last.text.length) {
      whole.push(piece);
      continue;
    }
    whole[whole.length - 1] = {...last, text: text.slice(0, end)};
    const rest = text.slice(end).trimStart();
    if (rest !== '') whole.push({...piece, text: rest});
  }
  return whole;
}
