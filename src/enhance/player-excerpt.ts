import {readAddressTime, writeAddressTime} from '#core/text/address-time';
import {wordsOf} from './excerpt-words';
import type {Cue} from './player-cues';

/** A stretch of the recording, in milliseconds of the transcript: a recording that is cut again keeps its addresses. */
export interface Excerpt {
  readonly from: number;
  readonly to: number;
}

/** The one that the address asks for; a sentence when it asks for one that makes no sense; nothing when it asks for none. */
export function askedExcerpt(): Excerpt | string | undefined {
  const asked = new URLSearchParams(location.search);
  const [start, end] = [asked.get('de'), asked.get('a')];
  if (start === null && end === null) return undefined;
  if (start === null || end === null)
    return `Cette adresse demande un extrait sans dire où il ${start === null ? 'commence' : 'finit'}.`;
  const [from, to] = [readAddressTime(start), readAddressTime(end)];
  if (from === undefined || to === undefined) {
    const wrong = (from === undefined ? start : end).slice(0, 20);
    return `Cette adresse demande un extrait, et «\u00A0${wrong}\u00A0» n’est pas une heure\u00A0: écrivez des secondes, ou 12:34.`;
  }
  if (from < to) return {from, to};
  return `Cette adresse demande un extrait ${wordsOf({from, to})}\u00A0: il finirait avant de commencer.`;
}

/** The address of this page with an excerpt, to be shared, or without any. */
export function addressOf(excerpt: Excerpt | undefined): string {
  const address = new URL(location.href);
  address.hash = '';
  for (const [name, time] of [
    ['de', excerpt?.from],
    ['a', excerpt?.to],
  ] as const) {
    if (time === undefined) address.searchParams.delete(name);
    else address.searchParams.set(name, writeAddressTime(time));
  }
  return address.href;
}

/** The turns whose words are heard in an excerpt. Pages show whole seconds: a turn is not heard for a part of one. */
export function turnsIn(cues: readonly Cue[], {from, to}: Excerpt): HTMLElement[] {
  const heard = cues.filter(({at}, index) => at < to && (cues[index + 1]?.at ?? Infinity) >= from + 1000);
  return [...new Set(heard.map(({turn}) => turn))];
}

/**
 * From the first to the last moment that a selection touches; `end` is that of the recording, `Infinity` when nobody knows
 * it. Nothing when the selection touches no words, or when their times do not go on.
 */
export function selectedExcerpt(cues: readonly Cue[], range: Range, end: number): Excerpt | undefined {
  const places = cues.map(({mark}) => placeOf(range, mark));
  const before = places.lastIndexOf(-1);
  const after = places.indexOf(1);
  const first = cues.findIndex(({turn}, index) => index >= before && range.intersectsNode(turn));
  if (first === -1 || (after !== -1 && after <= first)) return undefined;
  const [from, to] = [cues[first]!.at, after === -1 ? end : cues[after]!.at];
  return from < to && to < Infinity ? {from, to} : undefined;
}

/** Before a selection (-1), in it (0) or after it (1). One that ends where a paragraph begins does not touch it. */
function placeOf(range: Range, mark: Element): number {
  const place = range.comparePoint(mark, 0);
  return place === 0 && range.endContainer === mark && range.endOffset === 0 ? 1 : place;
}
