import type {FoundProblem} from '#core/problem';
import type {CueLines} from './voiced-cues';

/** A file pasted after itself may have lost a cue at the seam; two people may say « Oui. » at once. */
const SHARE = 0.3;
const FEWEST = 2;

/**
 * The refusal of a file in which cues stand twice, at the same times: pasted after itself, most likely.
 *
 * @param cues In the order of the file
 */
export function checkSaidTwice(cues: readonly CueLines[], format: string): FoundProblem[] {
  const seen = new Set<string>();
  const again = cues.flatMap((lines) => {
    const [first] = lines;
    if (!first || lines.every(({text}) => text.trim() === '')) return [];
    const key = JSON.stringify([first.start, first.end, ...lines.map(({voice, text}) => [voice, text.trim()])]);
    if (seen.has(key)) return [first];
    seen.add(key);
    return [];
  });
  if (again.length < FEWEST || again.length < SHARE * (seen.size + again.length)) return [];
  const message =
    'À partir d’ici, des sous-titres sont déjà plus haut, avec les mêmes heures et les mêmes mots\u00A0: le fichier a peut-être été collé deux fois. Effacez ceux qui sont en trop.';
  return [{rule: `${format}/said-twice`, severity: 'error', line: again[0]!.line, message}];
}
