import * as z from 'zod';
import {Access} from '#core/model/access';
import {fact, hasReason, INFERENCE_NEEDS_REASON, known, provenance, Words} from '#core/model/fact';
import {PersonId, ResourceId, ThemeId} from '#core/model/ids';
import {ImpreciseDate} from '#core/model/imprecise-date';
import {Recording} from '#core/model/recording';

const Participation = z
  .strictObject({
    person: PersonId.optional().describe('la fiche de la personne ou du collectif'),
    label: Words.optional().describe(
      'à défaut de fiche, le rôle sous lequel la personne apparaît (jamais un prénom à côté d’une situation administrative)',
    ),
    role: z.enum(['speaker', 'host']).describe('speaker : à la table ; host : pour l’association qui organise'),
    as: Words.optional().describe('la qualité que la source lui donne ce jour-là'),
    presence: z
      .enum(['announced', 'confirmed'])
      .describe('announced : annoncée au programme ; confirmed : un compte rendu dit qu’elle était là'),
    ...provenance,
  })
  .refine(hasReason, INFERENCE_NEEDS_REASON)
  .refine(({person, label}) => (person === undefined) !== (label === undefined), {
    path: ['person'],
    params: {french: 'donnez soit « person: » (une fiche), soit « label: » (un rôle), l’un des deux seulement'},
  });
export type Participation = z.output<typeof Participation>;

const VoiceEntry = z
  .strictObject({
    label: Words.describe('le nom en gras, tel que la transcription l’écrit'),
    person: PersonId.optional().describe('la fiche de la personne ou du collectif'),
    pseudonym: Words.optional().describe('à la place, le pseudonyme que la personne a choisi'),
    role: Words.optional().describe('à la place, le rôle, quand on ne sait pas qui parle ou qu’on ne le dit pas'),
  })
  .refine(({person, pseudonym, role}) => [person, pseudonym, role].filter((each) => each !== undefined).length === 1, {
    path: ['label'],
    params: {
      french: 'donnez «\u00A0person:\u00A0», «\u00A0pseudonym:\u00A0» ou «\u00A0role:\u00A0», un seul des trois',
    },
  });

export const AccountKind = z.enum(['account', 'transcript', 'recording', 'broadcast', 'announcement', 'mention']);

const Account = z
  .strictObject({
    kind: AccountKind.describe(
      'account : compte rendu ; transcript : transcription ; recording : enregistrement ; broadcast : émission ; announcement : annonce ; mention : mention',
    ),
    resource: ResourceId.describe('la ressource de l’archive qui le décrit'),
    ...provenance,
  })
  .refine(hasReason, INFERENCE_NEEDS_REASON);
export type Account = z.output<typeof Account>;

/** `seance.yaml`, as a volunteer writes it. */
export const SessionRecord = z.strictObject({
  rank: known(z.string().regex(/^[1-9]\d{0,2}$/, {error: 'écrivez le rang en chiffres, de 1 à 999'})).describe(
    'rang dans le cycle',
  ),
  title: known(Words).describe('titre de la séance'),
  date: fact(ImpreciseDate).describe('date, même imprécise'),
  time: fact(z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, {error: 'écrivez l’heure comme 19:00'})).describe(
    'heure annoncée',
  ),
  place: fact(Words).describe('lieu'),
  venue: PersonId.optional().describe('la fiche du lieu qui accueille la séance'),
  access: Access.default('public'),
  themes: known(z.array(ThemeId).min(1)).describe('thèmes sous lesquels la séance est rangée'),
  people: z.array(Participation).min(1).describe('qui a parlé ou devait parler'),
  voices: z
    .array(VoiceEntry)
    .default([])
    .describe('qui parle sous un nom de la transcription, quand ce n’est pas le nom d’une des personnes ci-dessus'),
  accounts: z.array(Account).describe('comptes rendus, enregistrements et annonces ailleurs'),
  recordings: z
    .array(Recording)
    .default([])
    .describe('enregistrements que l’archive fait entendre ou voir, le principal en premier'),
  missing: z
    .array(z.strictObject({what: Words, sources: z.array(ResourceId).min(1)}))
    .default([])
    .describe('ce qui a été cherché et pas trouvé'),
  discrepancies: z
    .array(z.strictObject({text: Words, sources: z.array(ResourceId).min(1)}))
    .default([])
    .describe('ce sur quoi les sources se contredisent, et ce que l’archive retient'),
});
export type SessionRecord = z.output<typeof SessionRecord>;
