import * as z from 'zod';
import {Words} from '#core/model/fact';

/** `docs/themes/<id>.yaml`: a shelf of the archive. */
export const ThemeRecord = z.strictObject({
  title: Words.describe('nom du thème'),
  rank: z
    .string()
    .regex(/^[1-9]\d?$/, {error: 'écrivez le rang en chiffres, de 1 à 99'})
    .describe('ordre d’affichage'),
  description: Words.describe('une phrase : ce que l’on trouve sous ce thème'),
});
export type ThemeRecord = z.output<typeof ThemeRecord>;
