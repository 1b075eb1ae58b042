import type {ByHand, Line} from '#core/formats/by-hand/by-hand';
import {takeChangeMark} from '#core/formats/by-hand/change-mark';
import {toChapters} from '#core/formats/by-hand/to-chapters';
import {withoutMachineMarks} from '#core/formats/cues/machine-marks';
import type {Read} from '#core/problem';

/** « **Nom** : » or « **Nom :** », as pads and this archive write who speaks; stars around other words are words. */
const BOLD = /^\*\*(?:([^*\n]{1,80}:)\*\*|([^*\n]{1,80})\*\*(?=\s*(?::|[[(]\d|$)))/;

function apartIn(line: string): Pick<Line, 'text' | 'apart'> {
  const [stars = '', withColon = '', name = withColon] = BOLD.exec(line) ?? [];
  if (stars !== '') return {text: name + line.slice(stars.length), apart: name.length};
  const mark = takeChangeMark(line);
  const inside = BOLD.exec(mark?.rest ?? '');
  if (!mark || !inside) return {text: line, apart: 0};
  const before = line.slice(0, line.length - mark.rest.length);
  return {text: before + (inside[1] ?? inside[2]!) + mark.rest.slice(inside[0].length), apart: 0};
}

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
      ...apartIn(withoutMachineMarks(line).trim()),
      isHeading: false,
      line: index + 1,
    }));
  return toChapters(
    lines.filter((line) => line.text !== ''),
    names,
    'plain-text',
  );
}
