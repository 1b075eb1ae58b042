import type {ByHand, Line} from '#core/formats/by-hand/by-hand';
import {toChapters} from '#core/formats/by-hand/to-chapters';
import {withoutMachineMarks} from '#core/formats/cues/machine-marks';
import type {Read} from '#core/problem';

/**
 * Reads a text in which « Nom : » opens a turn, with a time before or after the name (`[00:12:34]`, `(12:34)`). Each line
 * is a paragraph. `names` are those that the session declares. Lines in capitals are words like others: who knows
 * whether they are titles?
 */
export function readPlainText(text: string, names: readonly string[]): Read<ByHand> {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|[\r\n]/)
    .map((line, index): Line => ({
      text: withoutMachineMarks(line).trim(),
      apart: 0,
      isHeading: false,
      line: index + 1,
    }));
  return toChapters(
    lines.filter((line) => line.text !== ''),
    names,
    'plain-text',
  );
}
