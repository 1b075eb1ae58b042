import {type EventName, EVENTS} from '#core/model/transcript';

/** How the guidelines say what is heard, or missing, besides words (TEI P5 § 8.3.2, § 8.3.3, § 3.5.3). */
const SOUNDS = {
  inaudible: '<gap reason="inaudible"/>',
  coupure: '<gap reason="coupure"/>',
  silence: '<pause type="silence"/>',
  rires: '<vocal><desc>rires</desc></vocal>',
  applaudissements: '<incident><desc>applaudissements</desc></incident>',
  brouhaha: '<incident><desc>brouhaha</desc></incident>',
  'hors micro': '<incident><desc>hors micro</desc></incident>',
  musique: '<incident><desc>musique</desc></incident>',
} as const satisfies Record<EventName, string>;

/** The element of an event. */
export function writeSound(name: EventName): string {
  return SOUNDS[name];
}

/** The event that words name, if they name one of the list and nothing else. */
export function soundNamed(words: string): EventName | undefined {
  const said = words.trim().replace(/\.$/, '').toLowerCase();
  return EVENTS.find((name) => name === said);
}
