import * as z from 'zod';
import {Access} from '#core/model/access';
import {Words} from '#core/model/fact';

/** 20,000 characters: what a note may hold, front matter excluded. */
export const NOTE_LENGTH = 20_000;

export const NoteKind = z.enum(['speaker', 'session', 'testimony', 'reply']);
export type NoteKind = z.output<typeof NoteKind>;

/** The front matter of a note. Notes are written by strangers: text, never code (every value is a string). */
export const NoteRecord = z
  .strictObject({
    title: Words.max(200).describe('titre de la note'),
    kind: NoteKind.describe(
      'speaker : note d’une personne intervenue ; session : note sur la séance ; testimony : témoignage ; reply : droit de réponse',
    ),
    shown: z
      .enum(['name', 'pseudonym', 'none'])
      .describe('ce que l’on montre de l’autrice ou de l’auteur : nom, pseudonyme, rien'),
    author: Words.max(120).optional().describe('le nom ou le pseudonyme choisi ; pas de ligne si « shown: none »'),
    date: z.iso
      .date({error: 'ce jour n’existe pas ou n’est pas écrit comme il faut : écrivez par exemple 2023-01-20'})
      .describe('jour où la note a été écrite'),
    licence: z.literal('CC-BY-SA-4.0').describe('licence acceptée : CC-BY-SA-4.0'),
    access: Access.default('public'),
  })
  .refine(({shown, author}) => (shown === 'none') === (author === undefined), {
    path: ['author'],
    params: {
      french: 'donnez « author: » pour un nom ou un pseudonyme, et pas de « author: » quand « shown: none »',
    },
  });
export type NoteRecord = z.output<typeof NoteRecord>;
