import {writeSpokenTime} from '#core/text/spoken-time';

/**
 * « de 12 min 34 s à 13 min 32 s », of times in milliseconds; of an excerpt that begins and ends in the same second, that it
 * is so short.
 */
export function wordsOf({from, to}: {readonly from: number; readonly to: number}): string {
  const [start, end] = [writeSpokenTime(from), writeSpokenTime(to)];
  return start === end && from < to ? `de moins d’une seconde, à ${start}` : `de ${start} à ${end}`;
}
