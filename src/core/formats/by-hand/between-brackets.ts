import {eventOf} from '#core/formats/nosdeputes/words';
import {fold} from '#core/text/fold';
import {looksLikeName} from './names';

/** `[Nom] paroles`, also `[SPEAKER_00]: paroles` as whisperX writes it. */
export interface Bracketed {
  readonly name: string;
  readonly words: string;
}

const OPENING = /^\[([^[\]]{1,80})\](?:\s*:(?=\s|$))?\s*/u;

/** What captions put between brackets with a capital, besides the sounds of our list, and that is nobody’s name. */
const REMARKS = new Set(
  (
    'anglais arabe aparte bruit bruits chant chants conversation conversations cri cris debut exclamation exclamations extrait fin ' +
    'generique huees illisible incomprehensible indistinct interruption interruptions larsen lecture micro musique murmure ' +
    'murmures note pause protestation protestations question reponse rire rires sic son sonnerie sonneries soupir soupirs ' +
    'sourire sourires suite texte titre toux traduction video voix applaudissement applaudissements silences'
  ).split(' '),
);

/** What stands between brackets at the beginning of a line, and after them. */
export function takeBracketed(line: string): Bracketed | undefined {
  const found = OPENING.exec(line);
  return found ? {name: found[1]!.trim(), words: line.slice(found[0].length)} : undefined;
}

/**
 * May that be someone’s name? It looks like one, and is neither a sound nor a remark. A single word alone on its line is
 * most likely what is heard, « [Klaxon] ».
 */
export function mayNameSomeone({name, words}: Bracketed): boolean {
  if (!looksLikeName(name) || eventOf(name) !== undefined) return false;
  const [first = '', ...others] = fold(name).split(/[\s']+/);
  return !REMARKS.has(first) && (words !== '' || others.length > 0);
}
