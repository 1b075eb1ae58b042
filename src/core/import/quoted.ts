import {wordsOf} from '#core/formats/archive-markdown/words-of';
import type {Turn} from '#core/model/transcript';
import {beginning} from '#core/text/beginning';

/** How a sentence recalls a turn, after its name: its first words between brackets; nothing when it has none. */
export function quoted(turn: Turn): string {
  const words = beginning(wordsOf(turn), 40);
  return words === '' ? '' : ` (${words})`;
}
