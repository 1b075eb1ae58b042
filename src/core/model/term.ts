import * as z from 'zod';
import {Access} from '#core/model/access';
import {Words} from '#core/model/fact';
import {ResourceId} from '#core/model/ids';

/** The front matter of `docs/glossaire/<slug>.md`; the definition is the text below it. */
export const TermRecord = z.strictObject({
  term: Words.describe('le terme, tel qu’on le lit'),
  aliases: z.array(Words).default([]).describe('autres mots pour la même chose'),
  see: z.array(ResourceId).default([]).describe('ressources où l’approfondir'),
  linked: z
    .enum(['true', 'false'])
    .default('true')
    .describe(
      'false : ne jamais faire de ce terme un lien dans les textes, parce que le mot y a souvent un autre sens',
    ),
  unlinked: z
    .array(Words)
    .default([])
    .describe('parmi le terme et les autres mots, ceux qui ne deviennent pas des liens dans les textes'),
  access: Access.default('public'),
});
export type TermRecord = z.output<typeof TermRecord>;
