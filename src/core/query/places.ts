import {GRADES, type Grade} from '#core/query/clause';
import type {Field, Place, Sought} from '#core/query/engine';
import type {Token} from '#core/text/token';

/** What a document says, field by field, analysed. */
export type Words = Partial<Readonly<Record<Field, readonly Token[]>>>;

/**
 * Where a document answers the clauses of a query: for an engine whose index keeps no positions, from the text that the
 * excerpt needs anyway. In a field, a clause has one place: its best grade there.
 */
export function readPlaces(words: Words, wanted: readonly Sought[]): Place[] {
  return Object.entries(words).flatMap(([field, tokens]) => {
    const positions = positionsByForm(tokens);
    return wanted.flatMap((sought, clause): Place[] => {
      if (sought.kind === 'phrase') {
        const at = phrasePositions(sought.words.map((forms) => merged(forms, positions)));
        return at.length > 0 ? [placeOf(clause, field as Field, 'exact', at)] : [];
      }
      return GRADES.flatMap((grade) => {
        const forms = sought.readings.filter((reading) => reading.grade === grade).map(({form}) => form);
        const at = merged(forms, positions);
        return at.length > 0 ? [placeOf(clause, field as Field, grade, at)] : [];
      });
    });
  });
}

function placeOf(clause: number, field: Field, grade: Grade, positions: readonly number[]): Place {
  return {clause, field, grade, count: positions.length, positions};
}

function positionsByForm(tokens: readonly Token[]): Map<string, number[]> {
  const positions = new Map<string, number[]>();
  for (const {form, position} of tokens) {
    const known = positions.get(form);
    if (known) known.push(position);
    else positions.set(form, [position]);
  }
  return positions;
}

function merged(forms: readonly string[], positions: ReadonlyMap<string, readonly number[]>): number[] {
  const all = forms.flatMap((form) => positions.get(form) ?? []);
  return forms.length === 1 ? all : [...new Set(all)].sort((a, b) => a - b);
}

/** For each word of a phrase where it stands → where the whole phrase begins. */
export function phrasePositions(words: readonly (readonly number[])[]): number[] {
  const [first = [], ...others] = words;
  const sets = others.map((positions) => new Set(positions));
  return first.filter((start) => sets.every((positions, step) => positions.has(start + step + 1)));
}

/**
 * How many positions the shortest stretch spans that holds one position of each list; `undefined` when a list is empty.
 * Lists in order. All words side by side: as many as there are lists.
 */
export function shortestStretch(lists: readonly (readonly number[])[]): number | undefined {
  if (lists.length === 0 || lists.some((list) => list.length === 0)) return undefined;
  const at = lists.map(() => 0);
  let best = Infinity;
  for (;;) {
    let low = 0;
    let highest = -1;
    for (let list = 0; list < lists.length; list++) {
      const here = lists[list]![at[list]!]!;
      if (here < lists[low]![at[low]!]!) low = list;
      if (here > highest) highest = here;
    }
    best = Math.min(best, highest - lists[low]![at[low]!]! + 1);
    at[low]!++;
    if (at[low]! >= lists[low]!.length) return best;
  }
}
