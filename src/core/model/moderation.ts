import * as z from 'zod';
import {NOTE_KINDS} from '#core/model/note';

/** Why a text is refused: classes, so that they can be counted and told to all. */
export const REASONS = {
  'hors-sujet': 'ne parle pas de ce dont parle l’archive',
  'donnees-personnelles': 'met en danger la vie privée de quelqu’un',
  illegal: 'injurie, menace, ou appelle à la haine',
  publicite: 'vend ou promeut quelque chose',
  doublon: 'a déjà été reçu',
  illisible: 'ne se comprend pas',
  perime: 'corrige des mots qui ont changé depuis',
  retrait: 'a été repris par qui l’avait envoyé',
  autre: 'autre raison',
} as const;
export type Reason = keyof typeof REASONS;
export const REASON_NAMES = Object.keys(REASONS) as readonly Reason[];

/** Fewer decisions than these have no median: it would be the delay of one text, and of whoever sent it. */
export const FEWEST_DECISIONS = 5;

const Count = z.string().regex(/^(?:0|[1-9]\d{0,5})$/, 'écrivez un nombre entier');
const Counts = <K extends string>(names: readonly K[]) =>
  z
    .strictObject(
      Object.fromEntries(names.map((name) => [name, Count.optional()])) as Record<K, z.ZodOptional<typeof Count>>,
    )
    .default({} as never);

/**
 * `docs/_moderation.yaml`: what was received and decided, in numbers. No text, no name, no day of anybody's; kinds and
 * reasons are never crossed.
 */
export const ModerationRecord = z
  .strictObject({
    /** Day of the count. */
    counted: z.iso.date('écrivez un jour, par exemple 2026-01-31'),
    /** Month of the first text. */
    since: z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, 'écrivez un mois, par exemple 2026-01'),
    received: Counts(NOTE_KINDS),
    accepted: Counts(NOTE_KINDS),
    refused: Counts(REASON_NAMES),
    waiting: Count,
    /** Median of the whole days between receiving and deciding; absent below `FEWEST_DECISIONS`. */
    delay: Count.optional(),
  })
  .superRefine(({counted, since, received, accepted, refused, waiting, delay}, context) => {
    const refuse = (path: string[], french: string) => context.addIssue({code: 'custom', path, params: {french}});
    const decided = sumOf(accepted) + sumOf(refused);
    if (since > counted.slice(0, 7)) refuse(['since'], 'ce mois vient après le jour du compte');
    for (const kind of NOTE_KINDS) {
      if (Number(accepted[kind] ?? 0) > Number(received[kind] ?? 0))
        refuse(['accepted', kind], 'il y en a plus d’acceptés que de reçus');
    }
    if (sumOf(received) !== decided + Number(waiting))
      refuse(['waiting'], 'les textes reçus ne sont pas la somme de ceux acceptés, refusés et en attente');
    if (delay !== undefined && decided < FEWEST_DECISIONS)
      refuse(
        ['delay'],
        `avec moins de ${FEWEST_DECISIONS} décisions, ce délai serait celui d’une personne\u00A0: retirez-le`,
      );
  });
export type ModerationRecord = z.output<typeof ModerationRecord>;

/** All that a list of counts counts. */
export function sumOf(counts: Readonly<Partial<Record<string, string>>>): number {
  return Object.values(counts).reduce((sum, count) => sum + Number(count), 0);
}
