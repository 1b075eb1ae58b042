import {type CslItem, type CslName, knownOnly} from '#core/citation/csl';
import {rangeHash, turnAnchor} from '#core/citation/permalink';
import {writeSpokenTime} from '#core/text/spoken-time';

/** A turn as a citation needs it. */
export interface CitedTurn {
  readonly code: string;
  /** Absent: words that nobody said, those of a report. */
  readonly name?: CslName | undefined;
  /** Milliseconds; absent when the transcript has no times. */
  readonly start?: number | undefined;
  /** Day of its last wording, `YYYY-MM-DD`; absent for a draft. */
  readonly day?: string | undefined;
}

/**
 * A turn, or turns that follow each other, as one item: cited from the first up to the last, by all who speak there, at the
 * address that shows them all. `common`: what all passages of the session share. `addressOf` gives the whole address of a code.
 */
export function passageItem(
  common: Omit<CslItem, 'id' | 'author' | 'version' | 'locator' | 'URL'>,
  turns: readonly [CitedTurn, ...CitedTurn[]],
  addressOf: (code: string) => string,
): CslItem {
  const [first, last] = [turns[0], turns.at(-1)!];
  const isRange = turns.length > 1;
  return knownOnly({
    ...common,
    id: isRange ? `${turnAnchor(first.code)}-${last.code}` : turnAnchor(first.code),
    author: distinct(turns.flatMap(({name}) => name ?? [])),
    version: latest(turns.map(({day}) => day)),
    locator: isRange ? rangeLocator(first, last) : timeOf(first),
    URL: addressOf(first.code) + (isRange ? rangeHash(last.code) : ''),
  });
}

/** The last of some days, when one is known. */
export function latest(days: readonly (string | undefined)[]): string | undefined {
  return days.reduce((last, day) => (day !== undefined && (last === undefined || day > last) ? day : last), undefined);
}

/** Times are those that the page shows, where turns begin; codes hold when times change. */
function rangeLocator(first: CitedTurn, last: CitedTurn): string {
  const codes = `passages ${first.code} à ${last.code}`;
  const [from, to] = [timeOf(first), timeOf(last)];
  return from && to ? `de ${from} à ${to}, ${codes}` : codes;
}

function timeOf({start}: CitedTurn): string | undefined {
  return start === undefined ? undefined : writeSpokenTime(start);
}

function distinct(names: readonly CslName[]): CslName[] | undefined {
  const each = [...new Map(names.map((name) => [JSON.stringify(name), name])).values()];
  return each.length > 0 ? each : undefined;
}
