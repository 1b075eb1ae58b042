import {stringify} from 'yaml';
import {nameFinder, nameKey} from '#core/formats/by-hand/names';
import {UNKNOWN_VOICE} from '#core/formats/cues/to-turns';
import type {Imported} from '#core/formats/imported';
import {wordsOf} from '#core/formats/archive-markdown/words-of';
import type {Chapter} from '#core/model/transcript';
import {beginning} from '#core/text/beginning';
import {nearest} from '#core/text/nearest';

/** The same chapters, with declared names as the session writes them: case, accents and spaces are no other person. */
export function withDeclaredNames(chapters: readonly Chapter[], names: readonly string[]): Chapter[] {
  const find = nameFinder(names);
  return chapters.map((chapter) => ({
    ...chapter,
    turns: chapter.turns.map((turn) => {
      const label = turn.label.replace(/\s+/gu, ' ').trim().normalize('NFC') || UNKNOWN_VOICE;
      return {...turn, label: find(label) ?? label};
    }),
  }));
}

/** A name of a file that the record of the session does not know. */
export interface Undeclared {
  readonly label: string;
  /** Where it speaks: the line of the file, and its first words. */
  readonly places: readonly {readonly line: number; readonly words: string}[];
  /** A name of the session that is nearly the same. */
  readonly meant?: string | undefined;
}

/**
 * The voices that someone has to declare before the words can be kept, in the order in which they speak; « À identifier »
 * last. A name that stands in front of words nobody was given (`unknownVoices`) is one: once declared, it opens its turn.
 * It may be words that only look so: who declares « À identifier » has looked.
 */
export function undeclaredVoices(
  chapters: readonly Chapter[],
  unknownVoices: Imported['unknownVoices'],
  names: readonly string[],
): Undeclared[] {
  const last = (label: string) => (label === UNKNOWN_VOICE ? 1 : 0);
  return heardIn(chapters, unknownVoices, names, (label) => !names.includes(label)).sort(
    (a, b) => last(a.label) - last(b.label),
  );
}

/**
 * What looks like a name in front of words that « À identifier » is given, once declared: nothing is refused for it, and it
 * must not be kept in silence.
 */
export function namesLeftInWords(
  chapters: readonly Chapter[],
  unknownVoices: Imported['unknownVoices'],
  names: readonly string[],
): Undeclared[] {
  if (!names.includes(UNKNOWN_VOICE)) return [];
  return heardIn(chapters, unknownVoices, names, (label) => label === UNKNOWN_VOICE).filter(
    ({label}) => label !== UNKNOWN_VOICE,
  );
}

function heardIn(
  chapters: readonly Chapter[],
  unknownVoices: Imported['unknownVoices'],
  names: readonly string[],
  isAsked: (label: string) => boolean,
): Undeclared[] {
  const typed = new Map([...unknownVoices].reverse().map(({name, line}) => [line, name]));
  const found = new Map<string, {label: string; places: Undeclared['places'][number][]}>();
  for (const turn of chapters.flatMap((chapter) => chapter.turns)) {
    if (!isAsked(turn.label)) continue;
    const label = (turn.label === UNKNOWN_VOICE ? typed.get(turn.line) : undefined) ?? turn.label;
    const key = nameKey(label);
    const voice = found.get(key) ?? {label, places: []};
    found.set(key, voice);
    voice.places.push({line: turn.line, words: beginning(wordsOf(turn), 50)});
  }
  return [...found.values()].map((voice): Undeclared => ({...voice, meant: nearest(voice.label, names)}));
}

/** What to add to `seance.yaml`, ready to be pasted: under `voices:`, or with it when the record has none. */
export function voicesToAdd(undeclared: readonly Undeclared[], hasVoices: boolean): string {
  const entries = undeclared.flatMap(({label}) => [
    `  - label: ${stringify(label, {lineWidth: 0}).trimEnd()}`,
    '    role: Voix à identifier',
  ]);
  return [...(hasVoices ? [] : ['voices:']), ...entries].join('\n');
}
