import {mayNameSomeone, takeBracketed} from '#core/formats/by-hand/between-brackets';
import {takeChangeMark} from '#core/formats/by-hand/change-mark';
import {findVoice, withSound} from '#core/formats/by-hand/named-voice';
import {type FindName, looksLikeName} from '#core/formats/by-hand/names';
import {UNKNOWN_VOICE} from '#core/formats/cues/to-turns';

/** A line that says whose words it begins. */
export interface Opening {
  readonly voice: string;
  /** The words after the name; with it, when the name is not one that was declared. */
  readonly words: string;
  /** What looks like a name and was declared by nobody. */
  readonly unknown?: string;
  /** Someone else begins to speak, whom nothing names. */
  readonly opens?: true;
}

const LONGEST_NAME = 300;

/**
 * « NOM : paroles », « [Nom] paroles », `>> NOM: paroles` or `(speaker 0) paroles`, for a declared name. What looks like the
 * name of someone else (« Prénom Nom : ») cannot be left in the mouth of whoever spoke before, nor be taken for a name,
 * since « Exemple : » looks like one too: the voice is then unknown, and the words stay whole. A sign that someone else
 * speaks and that names nobody gives the words to nobody. `undefined`: the line goes on with the voice before.
 *
 * @param hasDialogues A dash is such a sign in this file
 */
export function openingOf(line: string, findName: FindName, hasDialogues: boolean): Opening | undefined {
  const mark = takeChangeMark(line);
  if (mark?.name !== undefined) return {voice: findName(mark.name) ?? mark.name, words: mark.rest};
  const rest = mark?.rest ?? line.trimStart();
  const named = namedBy(rest, findName);
  if (mark?.kind === 'item') {
    // What looks like its number may be a part of a name, or of the words.
    const whole = namedBy(line.trimStart(), findName);
    return whole ?? (named?.unknown === undefined ? named : {...named, words: line.trimStart()});
  }
  if (named) return named;
  const isSign = mark && (mark.kind !== 'dash' || hasDialogues);
  return isSign ? {voice: UNKNOWN_VOICE, words: rest, opens: true} : undefined;
}

function namedBy(line: string, findName: FindName): Opening | undefined {
  const bracketed = takeBracketed(line);
  const inBrackets = bracketed && findName(bracketed.name);
  if (inBrackets !== undefined) return {voice: inBrackets, words: bracketed!.words.trim()};
  let unknown = bracketed && mayNameSomeone(bracketed) ? bracketed.name : undefined;
  for (let colon = line.indexOf(':'); colon !== -1; colon = line.indexOf(':', colon + 1)) {
    if (colon > LONGEST_NAME) break;
    // « 12:30 » is no name, nor is « https: ».
    if (!/^(?:\s|$)/.test(line.slice(colon + 1, colon + 2))) continue;
    const typed = line.slice(0, colon).trim();
    const voice = findVoice(typed, findName);
    if (voice) return {voice: voice.name, words: withSound(voice, line.slice(colon + 1).trim())};
    if (looksLikeName(typed)) unknown ??= typed;
  }
  return unknown === undefined ? undefined : {voice: UNKNOWN_VOICE, words: line, unknown};
}
