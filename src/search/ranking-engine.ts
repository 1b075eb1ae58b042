import type {NameUnit} from '#core/query/clause';
import type {Asked, Candidate, Engine, Place, Sought} from '#core/query/engine';
import {rank} from '#core/query/rank';
import {writtenIn} from '#core/query/spelling';
import type {Kept} from '#search/choose';
import type {Answer} from '#search/packed/asked';
import type {OpenIndex} from '#search/packed/open-index';
import {FIELDS} from '#search/packed/source';

/** Documents that are ranked: those that lunr holds best. */
const CANDIDATES = 200;
/** Documents whose words are looked at one by one: how near they stand parts the first ones only. */
const LOOKED_AT = 40;
/** Forms of a word whose places are fetched, the best first. */
const FORMS = 4;
const TEXT = FIELDS.indexOf('text');

/** A packed index as the ranking wants it, and what its last answer says beside candidates. */
export interface RankingEngine extends Engine {
  readonly last: () => Answer | undefined;
}

export function rankingEngine(
  index: OpenIndex,
  {filters, refused}: Kept,
  names: readonly NameUnit[],
  shown: number,
): RankingEngine {
  let last: Answer | undefined;
  return {
    documents: index.documents,
    formsOf: index.formsOf,
    formsFrom: index.formsFrom,
    formsNear: index.formsNear,
    find: async (asked) => {
      last = await index.find({...asked, filters, refused, limit: Math.max(CANDIDATES, shown)});
      const {candidates} = last;
      if (asked.wanted.filter(isCounted).length < 2) return candidates;
      const first = rank(candidates, {wanted: asked.wanted, names, documents: index.documents}).slice(0, LOOKED_AT);
      return withPositions(candidates, new Set(first.map(({id}) => id)), asked, index);
    },
    spell: async (form) => {
      const holding = await index.holding(form);
      // The text of one of the first answers is fetched in any case.
      const shown = last?.candidates.slice(0, LOOKED_AT).find(({id}) => holding.includes(id))?.id ?? holding[0];
      if (shown === undefined) return form;
      const [{title, names, text} = {title: '', names: '', text: ''}] = await index.read([shown]);
      return writtenIn([text, title, names].join('\n'), form) ?? form;
    },
    last: () => last,
  };
}

function isCounted(sought: Sought): boolean {
  return sought.required && (sought.kind === 'phrase' || sought.readings.length > 0);
}

/** The candidates, with where the words of some stand in their texts. */
async function withPositions(
  candidates: readonly Candidate[],
  some: ReadonlySet<number>,
  {wanted}: Asked,
  index: OpenIndex,
): Promise<Candidate[]> {
  const places = new Map<number, Place[]>();
  await Promise.all(
    wanted.map(async (sought, clause) => {
      if (sought.kind === 'phrase' || !sought.required) return;
      const readings = sought.readings.slice(0, FORMS);
      const found = await Promise.all(readings.map(({form}) => index.positions(form, [...some])));
      for (const [at, {grade}] of readings.entries()) {
        for (const [id, fields] of found[at]!) {
          const positions = fields[TEXT]!;
          if (positions.length === 0) continue;
          const place: Place = {clause, field: 'text', grade, count: positions.length, positions};
          const known = places.get(id);
          if (known) known.push(place);
          else places.set(id, [place]);
        }
      }
    }),
  );
  return candidates.map((candidate) => {
    const own = places.get(candidate.id);
    if (!own) return candidate;
    // What was counted without its places is not counted twice.
    const isReplaced = ({clause, field, grade}: Place) =>
      own.some((place) => place.clause === clause && place.field === field && place.grade === grade);
    const rest = candidate.places.filter((place) => !isReplaced(place));
    return {...candidate, places: [...rest, ...own]};
  });
}
