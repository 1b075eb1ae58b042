import * as z from 'zod';
import {Access, Appearance} from '#core/model/access';
import {hasReason, INFERENCE_NEEDS_REASON, known, provenance, Words} from '#core/model/fact';
import {PersonId, ResourceId} from '#core/model/ids';
import {ImpreciseDate} from '#core/model/imprecise-date';

const StatedFact = z
  .strictObject({
    value: Words,
    date: ImpreciseDate.optional().describe(
      'date à laquelle c’était vrai, quand la source la donne ; sinon la date de la source est montrée',
    ),
    ...provenance,
  })
  .refine(hasReason, INFERENCE_NEEDS_REASON);

const Membership = z
  .strictObject({
    collective: PersonId.describe('la fiche du collectif'),
    as: Words.optional().describe('la fonction que la source donne'),
    ...provenance,
  })
  .refine(hasReason, INFERENCE_NEEDS_REASON);

/** `docs/intervenants/<id>.yaml`: a person or a collective. */
export const PersonRecord = z.strictObject({
  kind: z.enum(['person', 'collective']).describe('person : une personne ; collective : un collectif, une association'),
  name: known(Words).describe('nom, tel que le programme public le donne'),
  sort: Words.describe('nom pour le classement : « Deville, Clara »'),
  appearance: Appearance.default('name'),
  access: Access.default('public'),
  facts: z.array(StatedFact).default([]).describe('ce que les sources disent, rien de plus'),
  memberships: z.array(Membership).default([]).describe('collectifs pour lesquels la personne parle'),
  works: z.array(ResourceId).default([]).describe('ressources de la bibliographie dont elle est l’autrice ou l’auteur'),
});
export type PersonRecord = z.output<typeof PersonRecord>;
