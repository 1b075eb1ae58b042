import {mayNameSomeone, takeBracketed} from '#core/formats/by-hand/between-brackets';
import {type FindName, looksLikeName} from '#core/formats/by-hand/names';
import {UNKNOWN_VOICE} from '#core/formats/cues/to-turns';

/** A line that says whose words it begins. */
export interface Opening {
  readonly voice: string;
  /** The words after the name, or the whole line when the name is not one that was declared. */
  readonly words: string;
  /** What looks like a name and was declared by nobody. */
  readonly unknown?: string;
}

/** A dash or chevrons tell that someone else speaks. */
const CHANGE = /^\s*(?:[-–—]|>>)?\s*/;
const LONGEST_NAME = 300;

/**
 * « NOM : paroles » or « [Nom] paroles », for a declared name. What looks like the name of someone else (« Prénom Nom : »)
 * cannot be left in the mouth of whoever spoke before, nor be taken for a name, since « Exemple : » looks like one too: the
 * voice is then unknown, and the words stay whole. `undefined`: the line goes on with the voice before.
 */
export function openingOf(line: string, findName: FindName): Opening | undefined {
  const from = CHANGE.exec(line)![0].length;
  const bracketed = takeBracketed(line.slice(from));
  const named = bracketed && findName(bracketed.name);
  if (named !== undefined) return {voice: named, words: bracketed!.words.trim()};
  let unknown = bracketed && mayNameSomeone(bracketed) ? bracketed.name : undefined;
  for (let colon = line.indexOf(':', from); colon !== -1; colon = line.indexOf(':', colon + 1)) {
    if (colon - from > LONGEST_NAME) break;
    // « 12:30 » is no name, nor is « https: ».
    if (!/^(?:\s|$)/.test(line.slice(colon + 1, colon + 2))) continue;
    const typed = line.slice(from, colon).trim();
    const voice = findName(typed);
    if (voice !== undefined) return {voice, words: line.slice(colon + 1).trim()};
    if (looksLikeName(typed)) unknown ??= typed;
  }
  return unknown === undefined ? undefined : {voice: UNKNOWN_VOICE, words: line, unknown};
}
