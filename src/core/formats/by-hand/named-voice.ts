import type {EventName} from '#core/model/transcript';
import {eventOf} from '#core/formats/nosdeputes/words';
import type {FindName} from './names';

/** A declared name, and the sound that was noted beside it. */
export interface NamedVoice {
  readonly name: string;
  readonly sound?: EventName;
}

const NOTED = /^([^]*\S)\s*(?:\(([^()]{1,40})\)|\[([^[\]]{1,40})\])$/u;

/** « Nom », or « Nom (hors micro) »: only a sound of the list, since « Nom (Paris) » may be someone else. */
export function findVoice(typed: string, find: FindName): NamedVoice | undefined {
  const whole = find(typed);
  if (whole !== undefined) return {name: whole};
  // The expression would look for them from every letter on.
  if (!typed.endsWith(')') && !typed.endsWith(']')) return undefined;
  const [, before, round, square] = NOTED.exec(typed) ?? [];
  const sound = eventOf((round ?? square ?? '').replace(/-/g, ' '));
  const name = sound && find(before!.trim());
  return name === undefined ? undefined : {name, sound: sound!};
}

/** The words after a name, the sound noted beside it before them, as a text tells sounds. */
export function withSound({sound}: NamedVoice, words: string): string {
  return sound === undefined ? words : `[${sound}] ${words}`.trimEnd();
}
