import * as z from 'zod';
import {Words} from '#core/model/fact';
import {SLUG} from '#core/text/slug';

/** One tag of the news. Its key is its id. */
const TagRecord = z.strictObject({
  label: Words.describe('nom de l’étiquette'),
  permalink: Words.describe('fin de son adresse : une barre oblique, puis son nom dans ce fichier'),
  description: Words.describe('une phrase : les nouvelles que l’on y trouve'),
});

/** `blog/tags.yml`: every tag that a post may bear. The framework reads this file too, and makes a page a tag. */
export const TagsRecord = z.record(z.string(), TagRecord).superRefine((tags, context) => {
  for (const [id, {permalink}] of Object.entries(tags)) {
    const refuse = (path: string[], french: string) => context.addIssue({code: 'custom', path, params: {french}});
    if (!SLUG.test(id)) {
      refuse([id], 'écrivez ce nom en minuscules sans accent, chiffres et traits d’union');
    } else if (permalink !== `/${id}`) {
      refuse([id, 'permalink'], `écrivez ici « /${id} », pour que l’étiquette garde son adresse`);
    }
  }
});
export type TagsRecord = z.output<typeof TagsRecord>;
