import * as z from 'zod';
import {SLUG} from '#core/text/slug';

function id<Brand extends string>(brand: Brand, what: string) {
  return z
    .string()
    .regex(SLUG, {
      error: 'un identifiant s’écrit en minuscules sans accent, chiffres et traits d’union',
    })
    .describe(what)
    .brand(brand);
}

export const SessionSlug = id('SessionSlug', 'nom du dossier de la séance, sans son numéro');
export const PersonId = id('PersonId', 'nom d’un fichier de docs/intervenants, sans « .yaml »');
export const ResourceId = id('ResourceId', 'nom d’un fichier de docs/ressources, sans « .yaml »');
export const TermId = id('TermId', 'nom d’un fichier de docs/glossaire, sans « .md »');
export const ThemeId = id('ThemeId', 'nom d’un fichier de docs/themes, sans « .yaml »');

export type SessionSlug = z.output<typeof SessionSlug>;
export type PersonId = z.output<typeof PersonId>;
export type ResourceId = z.output<typeof ResourceId>;
export type TermId = z.output<typeof TermId>;
export type ThemeId = z.output<typeof ThemeId>;
