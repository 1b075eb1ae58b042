import * as z from 'zod';
import {Words} from '#core/model/fact';
import {PersonId, ResourceId, SessionSlug, TermId} from '#core/model/ids';
import {ImpreciseDate} from '#core/model/imprecise-date';
import {SLUG} from '#core/text/slug';

const Slug = z.string().regex(SLUG, {error: 'écrivez l’adresse en minuscules sans accent, chiffres et traits d’union'});

/** The front matter of a prose page (`docs/*.md`). */
export const PageRecord = z.strictObject({
  title: Words.describe('titre de la page'),
  description: Words.max(200).describe('une phrase qui dit ce que l’on y trouve'),
  slug: Words.regex(/^\/(?:[a-z0-9-]+\/)*$/, {error: 'écrivez l’adresse entre barres obliques : /presentation/'})
    .optional()
    .describe('adresse, si elle n’est pas celle du fichier'),
  credit: Words.optional().describe('à qui est le texte, quand il n’est pas de l’archive'),
  source: ResourceId.optional().describe('la ressource d’où vient le texte'),
  verbatim: z
    .enum(['true', 'false'])
    .optional()
    .describe('true : texte publié mot pour mot, avec sa propre typographie'),
});
export type PageRecord = z.output<typeof PageRecord>;

/** The front matter of a news post (`blog/*.md`). */
export const PostRecord = z.strictObject({
  title: Words.describe('titre de la nouvelle'),
  slug: Slug.describe('adresse sous /actualites/'),
  date: z.iso
    .date({error: 'ce jour n’existe pas ou n’est pas écrit comme il faut : écrivez par exemple 2022-10-22'})
    .brand<'ImpreciseDate'>()
    .describe(
      'jour de l’événement\u202F; s’il n’est pas connu, le dernier possible\u00A0: il ne sert alors qu’à ranger la nouvelle',
    ),
  when: ImpreciseDate.optional().describe(
    'date de l’événement telle que la source la donne, quand son jour n’est pas connu (2025-02)\u202F; les pages la montrent à la place du jour',
  ),
  description: Words.max(300).describe('une phrase de résumé'),
  tags: z.array(Slug).min(1).describe('étiquettes, définies dans blog/tags.yml'),
  sources: z.array(ResourceId).min(1).describe('ressources qui portent la nouvelle : une au moins'),
  sessions: z.array(SessionSlug).default([]).describe('séances concernées'),
  people: z.array(PersonId).default([]).describe('personnes et collectifs concernés'),
  resources: z.array(ResourceId).default([]).describe('autres ressources concernées'),
  terms: z.array(TermId).default([]).describe('termes du glossaire concernés'),
});
export type PostRecord = z.output<typeof PostRecord>;

/** When what a post tells happened, no finer than it is known. Its `date`, always a day, sorts it and dates the feeds. */
export function whenOf({date, when}: Pick<PostRecord, 'date' | 'when'>): ImpreciseDate {
  return when ?? date;
}
