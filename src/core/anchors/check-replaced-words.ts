import type {KnownWords} from '#core/anchors/known-words';
import {replacedMessage} from '#core/anchors/moved-words-message';
import type {PlacedTurn} from '#core/anchors/places';
import {errorAt} from '#core/anchors/register';
import {isReplaced} from '#core/anchors/replaced-words';
import type {Problem} from '#core/problem';

/**
 * Does a published turn still say something of what was published under its code? When nothing is left, the code serves
 * again for other words, unless someone confirms that they correct the first. `turns`: those that nothing else is told of.
 */
export function checkReplacedWords(known: readonly KnownWords[], turns: ReadonlyMap<string, PlacedTurn>): Problem[] {
  return known.flatMap(({code, wordings}) => {
    const turn = turns.get(code);
    // Nearly all turns say what they said, letter for letter.
    if (!turn || wordings.includes(turn.words) || wordings.some((wording) => !isReplaced(turn.words, wording)))
      return [];
    const message = replacedMessage(code, wordings.at(-1)!, turn.words);
    return [errorAt('anchor/words-replaced', turn.file, turn.line, message)];
  });
}
