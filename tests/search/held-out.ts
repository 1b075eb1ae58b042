import {asJudged, type SpokenTurn} from './turns';
import {seeded} from '../world/random';

/*
 * Queries that no one chose: two words of a random turn, one of them damaged as people damage words. The judge is the
 * folded text and the words before the damage, never our own analysis.
 */

export const DAMAGES = ['accents', 'capitals', 'plural', 'typo', 'prefix', 'elision'] as const;
export type Damage = (typeof DAMAGES)[number];

export interface HeldOutQuery {
  readonly damage: Damage;
  readonly query: string;
  /** A turn answers when its folded text matches all of them. */
  readonly must: readonly RegExp[];
}

const SHORTEST_WORD = 5;
/** What may be missing from a word before its reader still knows which one it was. */
const SHORTEST_PREFIX = 5;
const WORDS = /\p{L}+/gu;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** As many queries as asked, each damage in its turn: the same for a seed and turns, on every machine. */
export function heldOutQueries(turns: readonly SpokenTurn[], seed: number, count: number): HeldOutQuery[] {
  const random = seeded(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const queries: HeldOutQuery[] = [];
  while (queries.length < count) {
    const damage = DAMAGES[queries.length % DAMAGES.length]!;
    const words = [
      ...new Set(turns[below(turns.length)]!.text.match(WORDS)?.filter((word) => word.length >= SHORTEST_WORD)),
    ];
    const fit = words.filter((word) => canBear(word, damage));
    if (words.length < 2 || fit.length === 0) continue;
    const damaged = fit[below(fit.length)]!;
    const other = words.filter((word) => asJudged(word) !== asJudged(damaged))[below(words.length - 1)];
    if (other === undefined) continue;
    const {typed, pattern} = inflict(damaged, damage, below);
    // An unfinished word is the last one; the others stand anywhere.
    const isLast = damage === 'prefix' || below(2) === 1;
    const close = damage === 'prefix' ? '' : ' ';
    queries.push({
      damage,
      query: `${isLast ? `${other} ${typed}` : `${typed} ${other}`}${close}`,
      must: [pattern, new RegExp(`\\b${asJudged(other)}\\b`)],
    });
  }
  return queries;
}

function canBear(word: string, damage: Damage): boolean {
  const folded = asJudged(word);
  if (damage === 'accents') return folded !== word.toLowerCase();
  if (damage === 'plural') return !/[sxz]$/.test(folded);
  if (damage === 'prefix') return word.length > SHORTEST_PREFIX;
  return damage !== 'elision' || /^[aeiouy]/.test(folded);
}

function inflict(word: string, damage: Damage, below: (limit: number) => number): {typed: string; pattern: RegExp} {
  const folded = asJudged(word);
  const exactly = new RegExp(`\\b${folded}\\b`);
  switch (damage) {
    case 'accents':
      return {typed: folded, pattern: exactly};
    case 'capitals':
      return {typed: word.toUpperCase(), pattern: exactly};
    case 'plural': {
      const typed = /al$/.test(word) ? word.replace(/al$/, 'aux') : `${word}${/(?:eu|eau)$/.test(word) ? 'x' : 's'}`;
      return {typed, pattern: new RegExp(`\\b(?:${folded}|${asJudged(typed)})\\b`)};
    }
    case 'typo':
      return {typed: slip(word, below), pattern: exactly};
    case 'prefix': {
      const typed = word.slice(0, SHORTEST_PREFIX + below(word.length - SHORTEST_PREFIX));
      return {typed, pattern: new RegExp(`\\b${asJudged(typed)}`)};
    }
    case 'elision':
      return {typed: `${['l’', "l'", 'd’', "d'"][below(4)]}${word}`, pattern: exactly};
  }
}

/** One letter left out, added, changed, or swapped with the next; never the first. */
function slip(word: string, below: (limit: number) => number): string {
  const at = 1 + below(word.length - 1);
  const letter = LETTERS[below(LETTERS.length)]!;
  const next = word.slice(at + 1);
  switch (below(4)) {
    case 0:
      return word.slice(0, at) + next;
    case 1:
      return word.slice(0, at) + letter + word.slice(at);
    case 2:
      return word.slice(0, at) + letter + next;
    default:
      return word.slice(0, at - 1) + word[at]! + word[at - 1]! + next;
  }
}
