import type {Grade, NameUnit} from '#core/query/clause';
import type {Candidate, Field, Place, Sought} from '#core/query/engine';
import {shortestStretch} from '#core/query/places';

export interface Ranked {
  readonly id: number;
  readonly score: number;
}

/** What the ranking reads of a query. */
export interface Question {
  readonly wanted: readonly Sought[];
  readonly names: readonly NameUnit[];
  /** How many documents the index holds. */
  readonly documents: number;
}

/** What a word is worth: an exact form more than another of its stem, a stem than a beginning, a beginning than a slip. */
const OF_GRADE: Readonly<Record<Grade, number>> = {exact: 1, number: 0.8, stem: 0.7, prefix: 0.5, near: 0.5, kin: 0.25};
const SAME_WORD: ReadonlySet<Grade> = new Set(['exact', 'number', 'stem']);
/** The same form counts for more in a title or a name; a lesser form there does not pass an exact one in the text. */
const OF_FIELD: Readonly<Record<Field, number>> = {title: 1.15, names: 1.1, text: 1};
/** What parts documents that have the same words in the same forms, most first. Together less than a lower grade. */
const CLOSENESS = 0.06;
const FREQUENCY = 0.02;
const ENGINE = 0.02;
/** A person's own turns come before those that name the person. */
const SPEAKS = 0.3;

/**
 * Candidates in the order in which they are shown. What counts first is which words of the query a document holds, rare
 * ones more than frequent ones, in which form and which field; then how near they stand to one another, how often they
 * come, and what the engine says. Equal scores keep the order of the archive.
 */
export function rank(candidates: readonly Candidate[], question: Question): Ranked[] {
  const weights = question.wanted.map((sought) => weightOf(sought, question.documents));
  const whole = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const highest = candidates.reduce((most, {score}) => Math.max(most, score), 0) || 1;
  return candidates
    .map(({id, score, places}) => ({
      id,
      score: worth(places, weights, question.names) / whole + (ENGINE * score) / highest,
    }))
    .sort((a, b) => b.score - a.score || a.id - b.id);
}

/** The rarer the word, the more it says: the logarithm of one document in how many, as in BM25. */
function weightOf(sought: Sought, documents: number): number {
  const full = Math.log(1 + documents);
  if (sought.kind === 'phrase') return full;
  const sure = sought.readings.filter(({grade}) => SAME_WORD.has(grade));
  const counted = sure.length > 0 ? sure : sought.readings;
  if (counted.length === 0) return full;
  const frequency = counted.reduce((sum, reading) => sum + reading.documents, 0);
  const weight = Math.log(1 + Math.max(0, documents - frequency + 0.5) / (frequency + 0.5));
  // What is not required says little: a first name beside the family name, « quand ».
  return Math.max(weight, 0.1) * (sought.required ? 1 : 0.3);
}

function worth(places: readonly Place[], weights: readonly number[], names: readonly NameUnit[]): number {
  const best = weights.map(() => 0);
  const counts = weights.map(() => 0);
  const positions: (readonly number[])[] = weights.map(() => []);
  const speaking = new Set<number>();
  for (const {clause, field, grade, count, positions: at = []} of places) {
    const value = OF_GRADE[grade] * OF_FIELD[field];
    if (value > best[clause]!) best[clause] = value;
    counts[clause]! += count * OF_GRADE[grade];
    if (field === 'text' && at.length > 0) positions[clause] = joined(positions[clause]!, at);
    if (field === 'names') speaking.add(clause);
  }
  let sum = 0;
  let held = 0;
  let often = 0;
  for (const [clause, weight] of weights.entries()) {
    if (best[clause] === 0) continue;
    sum += weight * best[clause]!;
    held += weight;
    often += (weight * counts[clause]!) / (counts[clause]! + 2);
  }
  const speaks = names.some(({clauses}) => clauses.every((clause) => speaking.has(clause)));
  return sum + held * CLOSENESS * closeness(positions) + FREQUENCY * often + (speaks ? SPEAKS * held : 0);
}

function joined(known: readonly number[], more: readonly number[]): readonly number[] {
  return known.length === 0 ? more : [...known, ...more].sort((a, b) => a - b);
}

/** From 0, far apart or one word only, to 1, side by side. */
function closeness(positions: readonly (readonly number[])[]): number {
  const lists = positions.filter((list) => list.length > 0);
  if (lists.length < 2) return 0;
  const stretch = shortestStretch(lists)!;
  return lists.length / Math.max(stretch, lists.length);
}
