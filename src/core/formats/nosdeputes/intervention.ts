import * as z from 'zod';

/*
 * NosDéputés.fr and NosSénateurs.fr give a sitting as an array of `{"intervention": {…}}`. What is taken of each:
 *
 *   intervenant_nom       the speaker's label; empty: nobody in particular (a title, a sound, what the report notes)
 *   intervenant_fonction  the speaker's functions, beside the label
 *   intervenant_slug      which person it is, for those two sites
 *   contenu               HTML: the words
 *   section, soussection  the chapter: its title is the subsection's, or else the section's
 *   timestamp             an order (10, 20, 30…), not a time: turns have none
 *   type                  loi, question: the full report, by stenographers; commission: a report, often shortened
 *   date, heure           when the sitting began
 *   seance_id, seance_titre, seance_lieu
 *
 * Left aside: id, url_… and source (the address of an intervention at home), nbmots (counted again here), tags, lois,
 * amendements, intervenant_groupe. A key that is not listed is left aside too: those sites add some.
 */

/** What kind of report an intervention comes from. */
const TYPES = ['loi', 'question', 'commission'] as const;

const maybe = z.string().nullable();

export const Intervention = z.object({
  intervenant_nom: maybe,
  intervenant_fonction: maybe,
  intervenant_slug: maybe,
  contenu: z.string(),
  section: maybe,
  soussection: maybe,
  timestamp: z.string().regex(/^\d{1,15}$/, {error: 'il faut des chiffres entre guillemets, comme "120"'}),
  type: z.enum(TYPES),
  date: z.iso.date({error: 'il faut une date comme "2022-11-15"'}),
  heure: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, {error: 'il faut une heure comme "21:30"'}),
  seance_id: z.string().min(1),
  seance_titre: z.string(),
  seance_lieu: z.string(),
});
export type Intervention = z.output<typeof Intervention>;

/** An item of the array. */
export const Item = z.object({intervention: Intervention});
