import {UNKNOWN_VOICE} from '#core/formats/cues/to-turns';
import {voicesToAdd, type Undeclared} from '#core/import/voices';
import type {ImportedFile} from './import-file';

/** Places shown of one voice; the others are counted. */
const SHOWN = 5;

const OTHERWISE =
  ' Si un nom est mal écrit, corrigez-le dans le fichier. Si ce sont des paroles et non un nom, déclarez seulement «\u00A0À identifier\u00A0».';

/** The voices that someone has to declare, where they speak, and the lines to add. */
export function tellUndeclared(undeclared: readonly Undeclared[], record: ImportedFile['record']): string[] {
  if (undeclared.length === 0 || !record) return [];
  return [
    `Voix que ${record.file} ne connaît pas (ligne, paragraphe ou rang du passage dans le fichier, premiers mots)\u00A0:\n${undeclared.map(tellVoice).join('\n')}`,
    `Ajoutez ces lignes à ${record.file}${record.hasVoices ? ', sous «\u00A0voices:\u00A0»' : ''}, puis recommencez\u00A0:\n\n${voicesToAdd(undeclared, record.hasVoices)}`,
    `Si vous savez qui parle, écrivez à la place de la ligne «\u00A0role:\u00A0» la ligne «\u00A0person:\u00A0» et le nom de sa fiche, ou «\u00A0pseudonym:\u00A0» et le pseudonyme choisi.${undeclared.some(({label}) => label !== UNKNOWN_VOICE) ? OTHERWISE : ''}`,
  ];
}

/** What looks like a name and was left in the words: nothing is refused for it. */
export function tellUnsure(unsure: readonly Undeclared[], record: ImportedFile['record']): string[] {
  if (unsure.length === 0 || !record) return [];
  return [
    `Des noms, peut-être, laissés dans les paroles de «\u00A0${UNKNOWN_VOICE}\u00A0» (ligne, paragraphe ou rang du passage dans le fichier, premiers mots)\u00A0:\n${unsure.map(tellVoice).join('\n')}`,
    `Si ce sont des noms, ajoutez ces lignes à ${record.file}${record.hasVoices ? ', sous «\u00A0voices:\u00A0»' : ''}, puis recommencez\u202F; si ce sont des paroles, mettez devant elles, dans le fichier, le nom de qui les dit et deux points\u00A0: faute de nom, elles restent à «\u00A0${UNKNOWN_VOICE}\u00A0».\n\n${voicesToAdd(unsure, record.hasVoices)}`,
  ];
}

function tellVoice({label, places, meant}: Undeclared): string {
  const shown = places.slice(0, SHOWN).map(({line, words}) => `    ${line}\u00A0: ${words}`);
  const more = places.length > SHOWN ? [`    et ${places.length - SHOWN} de plus`] : [];
  const advice = meant === undefined ? '' : `\u202F; vouliez-vous écrire «\u00A0${meant}\u00A0»\u202F?`;
  return [`  «\u00A0${label}\u00A0», ${places.length} fois${advice}`, ...shown, ...more].join('\n');
}
