import {writeSpokenTime} from '#core/text/spoken-time';
import type {Excerpt} from './player-excerpt';
import type {Stop} from './player-media';

/** What a reader is told when nothing more is heard. */
export function sentenceOf(stop: Stop): string {
  switch (stop.why) {
    case 'excerpt heard':
      return 'L’extrait est fini.';
    case 'cut short':
      return `${endsAt(stop.end)}, avant la fin de l’extrait.`;
    case 'beyond':
      return `${endsAt(stop.end)}\u00A0: il n’y a rien à entendre à ${writeSpokenTime(stop.asked)}.`;
    case 'before':
      return `${beginsAt(stop.begin)}\u00A0: ce qui vient avant n’y est pas.`;
  }
}

/** How much of an excerpt a recording does not hold, in milliseconds, counts: records tell whole seconds. */
const COUNTS = 1000;

/** What is said of an excerpt before it is played. */
export interface Warning {
  readonly sentence: string;
  /** Nothing of it can be heard. */
  readonly isOutside: boolean;
}

/**
 * What is said of an excerpt when the recording does not hold all of it.
 *
 * @param recording where it begins and ends in times of the transcript; its end is not always known
 */
export function warningOf(
  {from, to}: Excerpt,
  {begin, end = Infinity}: {readonly begin: number; readonly end: number | undefined},
): Warning | undefined {
  const outside = to <= begin ? beginsAt(begin) : from >= end ? endsAt(end) : undefined;
  if (outside !== undefined) return {sentence: `${outside}\u00A0: cet extrait n’y est pas.`, isOutside: true};
  const missing = [
    ...(from <= begin - COUNTS ? [`${beginsAt(begin)}\u00A0: le début de cet extrait n’y est pas.`] : []),
    ...(to >= end + COUNTS ? [`${endsAt(end)}\u00A0: la fin de cet extrait n’y est pas.`] : []),
  ];
  return missing.length === 0 ? undefined : {sentence: missing.join(' '), isOutside: false};
}

function beginsAt(begin: number): string {
  return `L’enregistrement commence à ${writeSpokenTime(begin)}`;
}

function endsAt(end: number): string {
  return `L’enregistrement s’arrête à ${writeSpokenTime(end)}`;
}
