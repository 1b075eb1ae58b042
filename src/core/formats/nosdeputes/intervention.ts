import * as z from 'zod';

/*
 * NosDéputés.fr and NosSénateurs.fr give a sitting as an array of `{"intervention": {…}}`. What is taken of each:
 *
 *   intervenant_nom       the speaker's label; empty: nobody in particular (a title, a sound, what the report notes)
 *   contenu               HTML: the words
 *   section, soussection  the chapter: its title is the subsection's, or else the section's
 *   timestamp             an order (10, 20, 30…), not a time: turns have none
 *   type                  loi, question: the full report, by stenographers; commission: a report, often shortened
 *   date, seance_id       which sitting it is
 *
 * What is said of the sitting besides, where the file has it: no transcript needs it, and none is refused for want of it.
 *
 *   intervenant_fonction  the speaker's functions, beside the label
 *   intervenant_slug      which person it is, for those two sites
 *   heure                 when the sitting began
 *   seance_titre, seance_lieu
 *
 * Left aside: id, url_… and source (the address of an intervention at home), nbmots (counted again here), tags, lois,
 * amendements, intervenant_groupe. A key that is not listed is left aside too: those sites add some.
 */

/** What kind of report an intervention comes from. */
const TYPES = ['loi', 'question', 'commission'] as const;

const maybe = z.string().nullable();
const aside = z.string().nullish().catch(undefined);

export const Intervention = z.object({
  intervenant_nom: maybe,
  intervenant_fonction: aside,
  intervenant_slug: aside,
  contenu: z.string(),
  section: maybe,
  soussection: maybe,
  timestamp: z.string().regex(/^\d{1,15}$/, {error: 'il faut des chiffres entre guillemets, comme "120"'}),
  type: z.enum(TYPES),
  date: z.iso.date({error: 'il faut une date comme "2022-11-15"'}),
  heure: aside,
  seance_id: z.string().min(1),
  seance_titre: aside,
  seance_lieu: aside,
});
export type Intervention = z.output<typeof Intervention>;

/** An item of the array. */
export const Item = z.object({intervention: Intervention});
