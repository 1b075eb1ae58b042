import {EVENTS, type EventName, type Piece} from '#core/model/transcript';
import {fold} from '#core/text/fold';
import {nearest} from '#core/text/nearest';
import {looksLikeTime, readTime, timeAdvice} from './time';

/** Something between brackets that is not words: a mark, or what was meant as one. */
export interface Mark {
  /** Where it ends. */
  readonly end: number;
  /** Absent when it was only meant as a mark. */
  readonly piece?: Exclude<Piece, {kind: 'words' | 'title'}>;
  readonly problem?: {readonly rule: `transcript/${string}`; readonly message: string};
}

/** No bracket, star or backslash inside: nothing that the writer escapes, so reader and writer see the same marks. */
const BRACKETS = /\[([^[\]\\*]{1,32})\]/y;

/** The mark whose bracket opens at a place of a text, if it is one. Any other bracket is words: `[x](y)`, « [sic] ». */
export function markAt(text: string, at: number): Mark | undefined {
  BRACKETS.lastIndex = at;
  const inside = BRACKETS.exec(text)?.[1];
  if (inside === undefined) return undefined;
  const end = BRACKETS.lastIndex;
  if (inside === '?') return {end, piece: {kind: 'doubt'}};
  if (isEvent(inside)) return {end, piece: {kind: 'event', name: inside}};
  const time = readTime(inside);
  if (time !== undefined) return {end, piece: {kind: 'time', at: time}};
  if (looksLikeTime(inside)) return {end, problem: {rule: 'transcript/impossible-time', message: timeAdvice(inside)}};
  const meant = meantBy(inside);
  if (meant === undefined) return undefined;
  const message = `Le repère [${inside}] n’est pas connu\u00A0: vouliez-vous écrire [${meant}]\u202F? Si ce sont des paroles, écrivez \\[${inside}].`;
  return {end, problem: {rule: 'transcript/unknown-mark', message}};
}

function isEvent(text: string): text is EventName {
  return (EVENTS as readonly string[]).includes(text);
}

/** A word without what is often got wrong: case, accents, doubled letters, the « s » of plurals, spaces, punctuation. */
function skeleton(text: string): string {
  return fold(text)
    .replace(/[^a-z]+/g, ' ')
    .trim()
    .replace(/(.)\1/g, '$1')
    .replace(/s\b/g, '');
}

const SKELETONS = new Map(EVENTS.map((event) => [skeleton(event), event]));

/** The mark that someone meant, if any. Short words are compared strictly: « [livres] » is not « [rires] ». */
function meantBy(inside: string): string | undefined {
  if (/^[?\s]+$/.test(inside) && inside.includes('?')) return '?';
  const same = SKELETONS.get(skeleton(inside));
  if (same || inside.length < 7) return same;
  const near = nearest(inside, EVENTS);
  return near?.[0] === inside[0]?.toLowerCase() ? near : undefined;
}
