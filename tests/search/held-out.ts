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
  /** A turn answers when its folded words, its speaker's name included, match all of them. */
  readonly must: readonly RegExp[];
}

const SHORTEST_WORD = 5;
/** A word that more than one turn in ten says tells nothing: no one types it in the hope of finding a passage. */
const MOST_COMMON = 0.1;
/** After so many turns without a word that a damage fits (generated text has no elision), the damage is left out. */
const TRIES = 500;
/** What may be missing from a word before its reader still knows which one it was. */
const SHORTEST_PREFIX = 5;
/** Whole words: « jusqu » of « jusqu’à » is none. */
const WORDS = /(?<![\p{L}\p{N}])\p{L}+(?![\p{L}\p{N}'’])/gu;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** So many queries of each damage that the turns can bear: the same for a seed and turns, on every machine. */
export function heldOutQueries(turns: readonly SpokenTurn[], seed: number, each: number): HeldOutQuery[] {
  const random = seeded(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const isTelling = tellingWords(turns);
  return DAMAGES.flatMap((damage) => {
    const queries: HeldOutQuery[] = [];
    for (let tries = 0; queries.length < each && tries < TRIES; tries++) {
      const query = damagedQuery(turns[below(turns.length)]!, damage, isTelling, below);
      if (query) queries.push(query);
    }
    return queries;
  });
}

function damagedQuery(
  {text}: SpokenTurn,
  damage: Damage,
  isTelling: (word: string) => boolean,
  below: (limit: number) => number,
): HeldOutQuery | undefined {
  const words = [...new Set(text.match(WORDS))].filter(isTelling);
  const fit = words.filter((word) => canBear(word, damage));
  const damaged = fit[below(fit.length)];
  const others = words.filter((word) => damaged !== undefined && asJudged(word) !== asJudged(damaged));
  const other = others[below(others.length)];
  if (damaged === undefined || other === undefined) return undefined;
  const {typed, pattern} = inflict(damaged, damage, below);
  // An unfinished word is the last one; the others stand anywhere.
  const isLast = damage === 'prefix' || below(2) === 1;
  const close = damage === 'prefix' ? '' : ' ';
  return {
    damage,
    query: `${isLast ? `${other} ${typed}` : `${typed} ${other}`}${close}`,
    must: [pattern, new RegExp(`\\b${asJudged(other)}\\b`)],
  };
}

function tellingWords(turns: readonly SpokenTurn[]): (word: string) => boolean {
  const said = new Map<string, number>();
  for (const {text} of turns) {
    for (const word of new Set(asJudged(text).match(WORDS))) said.set(word, (said.get(word) ?? 0) + 1);
  }
  return (word) => word.length >= SHORTEST_WORD && (said.get(asJudged(word)) ?? 0) <= MOST_COMMON * turns.length;
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
