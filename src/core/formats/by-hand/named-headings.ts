import type {Line} from './by-hand';
import {type FindName, looksLikeName} from './names';
import {takeTrailingTime} from './written-time';

/**
 * Lines in which headings that hold a name and a time, « Prénom Nom 0:03 », open turns, as in the newest documents of Teams:
 * they are headings no more. « Ouverture 0:03 » is the title of a part: headings are names when one of them was declared,
 * when one comes back, or when all have two words. `undefined`: they are titles.
 */
export function headingsAsNames(lines: readonly Line[], find: FindName): Line[] | undefined {
  const nameIn = ({isHeading, text}: Line): string | undefined => {
    const {time, rest} = isHeading ? takeTrailingTime(text) : {rest: ''};
    return time !== undefined && (find(rest) !== undefined || looksLikeName(rest)) ? rest : undefined;
  };
  const names = lines.flatMap((line) => nameIn(line) ?? []);
  const timed = lines.filter(({isHeading, text}) => isHeading && takeTrailingTime(text).time !== undefined);
  const areNames =
    names.some((name) => find(name) !== undefined) ||
    (names.length === timed.length && new Set(names).size < names.length) ||
    (names.length === timed.length && names.length > 1 && names.every((name) => /\s/.test(name)));
  if (!areNames) return undefined;
  return lines.map((line) =>
    nameIn(line) === undefined ? line : {...line, isHeading: false, apart: line.text.length},
  );
}
