import {adviceFor, type Advice} from '#core/query/advice';
import type {ParsedQuery} from '#core/query/clause';
import type {Asked, Engine} from '#core/query/engine';
import {rank, type Ranked} from '#core/query/rank';
import {understand, type Understood} from '#core/query/understand';

/** An answer, whole: the page decides how many of `ranked` it shows, and says the rest. */
export interface Found {
  /** `all`: every word; `any`: no document had them all, these have some; `none`: the query asks for nothing. */
  readonly mode: 'all' | 'any' | 'none';
  readonly ranked: readonly Ranked[];
  readonly understood: Understood;
  readonly advice: readonly Advice[];
}

/**
 * A query that was parsed → the documents that answer, in order: those that hold all it asks, else those that hold some
 * of it. `keep` says which documents its filters leave (`answersFilters`).
 */
export async function search(parsed: ParsedQuery, engine: Engine, keep?: (id: number) => boolean): Promise<Found> {
  const understood = await understand(parsed, engine);
  const wanted = understood.wanted.map(({sought}) => sought);
  const unwanted = understood.unwanted.map(({sought}) => sought);
  if (wanted.length === 0 && !keep)
    return {mode: 'none', ranked: [], understood, advice: await adviceFor(parsed, understood, engine.spell)};
  const ask = async (join: Asked['join']) => {
    const candidates = await engine.find({wanted, unwanted, join, ...(keep ? {keep} : {})});
    return rank(candidates, {wanted, names: parsed.names, documents: engine.documents});
  };
  const all = await ask('all');
  const isPartial = all.length === 0 && wanted.length > 1;
  const ranked = isPartial ? await ask('any') : all;
  const isAdvised = isPartial || ranked.length === 0 || understood.wanted.some(({kind}) => kind === 'near');
  const advice = isAdvised ? await adviceFor(parsed, understood, engine.spell) : [];
  return {mode: isPartial ? 'any' : 'all', ranked, understood, advice};
}
