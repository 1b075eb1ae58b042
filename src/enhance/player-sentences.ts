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
      return `L’enregistrement commence à ${writeSpokenTime(stop.begin)}\u00A0: ce qui vient avant n’y est pas.`;
  }
}

/** What is said of an excerpt before it is played, when the recording does not hold all of it. */
export function warningOf({from, to}: Excerpt, end: number | undefined): string | undefined {
  if (end === undefined || to < end + 1000) return undefined;
  return from >= end
    ? `${endsAt(end)}\u00A0: cet extrait n’y est pas.`
    : `${endsAt(end)}\u00A0: la fin de cet extrait n’y est pas.`;
}

function endsAt(end: number): string {
  return `L’enregistrement s’arrête à ${writeSpokenTime(end)}`;
}
