import * as z from 'zod';
import {ResourceId} from '#core/model/ids';

/** One line of words: no line break, nothing but blanks refused. */
export const Words = z
  .string()
  .trim()
  .min(1)
  .regex(/^[^\n]*$/, {error: 'écrivez ce texte sur une seule ligne'});

/** One scale of certainty for the whole archive. */
export const Certainty = z.enum(['stated', 'second-hand', 'inferred', 'not-found']);
export type Certainty = z.output<typeof Certainty>;

/** What every fact says of itself: how sure it is, where it comes from, and why when it is inferred. */
export const provenance = {
  certainty: z
    .enum(['stated', 'second-hand', 'inferred'])
    .describe(
      'sûreté : stated (la source le dit), second-hand (vu seulement chez un tiers), inferred (déduit ; la raison est alors obligatoire dans « note »)',
    ),
  sources: z.array(ResourceId).min(1).describe('ressources de l’archive qui portent ce fait : une au moins'),
  note: Words.optional().describe('précision montrée au lecteur ; pour un fait déduit, la raison de la déduction'),
};

export const INFERENCE_NEEDS_REASON = {
  path: ['note'],
  params: {french: 'un fait déduit donne sa raison : ajoutez une ligne « note: »'},
};

export function hasReason(fact: {certainty: string; note?: string | undefined}): boolean {
  return fact.certainty !== 'inferred' || fact.note !== undefined;
}

/** A fact that is known: its value, its source, its certainty. */
export function known<T extends z.ZodType>(value: T) {
  return z.strictObject({value, ...provenance}).refine(hasReason, INFERENCE_NEEDS_REASON);
}

/** Something that was looked for and not found: said as such, with what was looked at. */
export const NotFound = z.strictObject({
  certainty: z.literal('not-found').describe('not-found : cherché, pas trouvé'),
  sources: z.array(ResourceId).min(1).describe('ressources consultées sans succès : une au moins'),
  note: Words.describe('ce qui a été cherché, et ce qui est probable sans être dit'),
});

/** A fact, known or not found. */
export function fact<T extends z.ZodType>(value: T) {
  return z.discriminatedUnion('certainty', [
    NotFound,
    z.strictObject({value, ...provenance}).refine(hasReason, INFERENCE_NEEDS_REASON),
  ]);
}

export interface Provenance {
  readonly certainty: Certainty;
  readonly sources: readonly ResourceId[];
  readonly note?: string | undefined;
}
export type Known<T> = Provenance & {readonly value: T};
export type Fact<T> = Known<T> | (Provenance & {readonly certainty: 'not-found'});

/** The value of a fact, or `undefined` when it was not found. */
export function valueOf<T>(fact: Fact<T>): T | undefined {
  return 'value' in fact ? fact.value : undefined;
}
