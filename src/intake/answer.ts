import type {NoteProblem} from '#core/notes/problem';

/** What a request is told when it is refused: a stable English code for programs, a French sentence for people. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly problems: readonly NoteProblem[] = [],
    /** In seconds: when it is worth trying again. */
    readonly wait = 0,
  ) {
    super(message);
  }
}

export const REFUSALS = {
  notJson: () => new Refused(400, 'not-json', 'Cet envoi ne se lit pas\u00A0: repartez du formulaire.'),
  notUtf8: () => new Refused(400, 'not-utf8', 'Cet envoi n’est pas écrit en UTF-8\u00A0: repartez du formulaire.'),
  compressed: () => new Refused(400, 'compressed', 'Cet envoi est compressé\u00A0: envoyez-le tel quel.'),
  wrongKey: () => new Refused(400, 'wrong-key', 'Cet envoi n’a pas de clé valable\u00A0: repartez du formulaire.'),
  foreign: () => new Refused(403, 'foreign-origin', 'Cet envoi ne vient pas du formulaire de l’archive.'),
  noProof: () =>
    new Refused(403, 'no-proof', 'La vérification contre les robots n’a pas abouti\u00A0: envoyez de nouveau.'),
  otherText: () =>
    new Refused(
      409,
      'other-text',
      'Un autre texte a été reçu sous cette clé\u00A0: rechargez le formulaire, puis envoyez.',
    ),
  tooLarge: () => new Refused(413, 'too-large', 'Cet envoi est trop lourd\u00A0: 20\u202F000 caractères au plus.'),
  otherType: () => new Refused(415, 'other-type', 'Ce genre d’envoi n’est pas reçu ici\u00A0: repartez du formulaire.'),
  wrong: (problems: readonly NoteProblem[]) =>
    new Refused(422, 'wrong', 'Ce texte ne peut pas être reçu tel quel.', problems),
  tooMany: (wait: number) =>
    new Refused(
      429,
      'too-many',
      'Trop d’envois en peu de temps\u00A0: gardez votre texte et réessayez dans une heure.',
      [],
      wait,
    ),
  notKept: () =>
    new Refused(
      503,
      'not-kept',
      'Votre texte n’a pas pu être gardé\u00A0: rien n’a été reçu. Gardez-le et réessayez plus tard.',
    ),
  notFound: () => new Refused(404, 'not-found', 'Il n’y a rien à cette adresse.'),
  bug: () =>
    new Refused(500, 'bug', 'Le service a échoué\u00A0: rien n’a été reçu. Gardez votre texte et réessayez plus tard.'),
} as const;
