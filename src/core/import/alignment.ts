import {alignWords} from '#core/import/align-words';
import type {Spoken} from '#core/import/spoken';

/** Two lists of turns, and the words that they share in the same order. */
export interface Alignment {
  readonly before: readonly Spoken[];
  readonly after: readonly Spoken[];
  /** For each word of `before`, the place of the same word in `after`, or -1. */
  readonly places: readonly number[];
}

/** How many words a turn of before shares with one of after. */
export interface Meeting {
  readonly before: number;
  readonly after: number;
  readonly words: number;
}

export function align(before: readonly Spoken[], after: readonly Spoken[]): Alignment {
  const tokensIn = (turns: readonly Spoken[]) => turns.flatMap(({tokens}) => tokens);
  return {before, after, places: alignWords(tokensIn(before), tokensIn(after))};
}

/** Which turns meet, in order. */
export function meetingsOf({before, after, places}: Alignment): Meeting[] {
  const meetings: {before: number; after: number; words: number}[] = [];
  let other = 0;
  before.forEach(({at, tokens}, index) => {
    for (let token = at; token < at + tokens.length; token++) {
      const place = places[token]!;
      if (place === -1) continue;
      while (place >= after[other]!.at + after[other]!.tokens.length) other++;
      const last = meetings.at(-1);
      if (last?.before === index && last.after === other) last.words++;
      else meetings.push({before: index, after: other, words: 1});
    }
  });
  return meetings;
}

/**
 * Where, in a range of words of after, those begin that stand from `at` on in before; nothing when none of them up to
 * `end` is there.
 */
export function placeOf(
  {places}: Pick<Alignment, 'places'>,
  at: number,
  end: number,
  range: {readonly from: number; readonly to: number},
): number | undefined {
  const isIn = (place: number | undefined): place is number =>
    place !== undefined && place >= range.from && place < range.to;
  if (isIn(places[at])) return places[at];
  // The first word was corrected: it comes right after the last one of before.
  const previous = places[at - 1];
  if (isIn(previous) && previous + 1 < range.to) return previous + 1;
  for (let token = at + 1; token < end; token++) if (isIn(places[token])) return places[token];
  return undefined;
}
