import * as z from 'zod';

/** Who may see a thing (DESIGN § 5), from the most open to the most closed. The strictest of a chain wins. */
export const Access = z
  .enum(['public', 'pseudonym', 'masked', 'embargo', 'notice', 'withdrawn'])
  .describe('ce qui peut être montré ; « public » si la ligne manque');
export type Access = z.output<typeof Access>;

export const Appearance = z
  .enum(['name', 'pseudonym', 'role'])
  .describe('comment la personne apparaît : sous son nom, sous un pseudonyme, ou par son rôle seulement');
