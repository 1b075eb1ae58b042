import * as z from 'zod';
import {Access} from '#core/model/access';
import {Words} from '#core/model/fact';
import {ResourceId} from '#core/model/ids';

/** The front matter of `docs/glossaire/<slug>.md`; the definition is the text below it. */
export const TermRecord = z.strictObject({
  term: Words.describe('le terme, tel qu’on le lit'),
  aliases: z.array(Words).default([]).describe('autres mots pour la même chose'),
  see: z.array(ResourceId).default([]).describe('ressources où l’approfondir'),
  access: Access.default('public'),
});
export type TermRecord = z.output<typeof TermRecord>;
