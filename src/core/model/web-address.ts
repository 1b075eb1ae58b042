import * as z from 'zod';

/** A whole public address. What a browser would mend in silence is refused: other readers of the record would not. */
export const WebAddress = z
  .url({protocol: /^https?$/, error: 'écrivez l’adresse complète, avec https://'})
  .regex(/^\S*$/, {
    error: 'une adresse n’a pas d’espace\u00A0: copiez-la depuis le navigateur, qui écrit %20 à sa place',
  });
