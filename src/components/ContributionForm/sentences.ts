/** What the script says of a text on its way (`enhance/contribution-*.ts`): in the page, so that scripts weigh less. */
export const SENTENCES = {
  'data-sending': 'Envoi en cours…',
  'data-down':
    'Le service ne répond pas\u00A0: rien n’est confirmé. Votre texte reste dans le formulaire\u00A0: enregistrez le fichier, ou renvoyez-le plus tard de cette page, il ne sera reçu qu’une fois.',
  'data-offline':
    'Vous êtes hors ligne\u00A0: rien n’est confirmé. Votre texte reste dans le formulaire\u00A0: enregistrez le fichier, ou renvoyez-le de cette page quand le réseau sera revenu, il ne sera reçu qu’une fois.',
  'data-stays': 'Votre texte reste dans le formulaire.',
  'data-saved': 'Reçu enregistré.',
  'data-copied': 'Numéro copié.',
  'data-erased': 'Brouillon effacé.',
  'data-taken-up': 'Brouillon repris.',
  'data-not-copied': 'La copie n’a pas pu se faire. Enregistrez le fichier.',
  'data-too-long': 'Trop long pour un lien\u00A0: votre texte est copié, collez-le ',
  'data-on-forge': 'Ouvrir sur la forge (public aussitôt)',
  'data-not-kept': 'Ce navigateur n’a pas pu garder le brouillon.',
  'data-stale': 'Ce passage a changé depuis votre brouillon. ',
  'data-fixed': 'Ce passage ne se corrige plus. Ce qu’il est devenu\u00A0: ',
  'data-unread': 'Ce passage n’a pas pu être lu\u00A0: vérifiez son code et votre connexion.',
  'data-changed': 'Ce que vous changez',
  'data-reread': 'Relire, puis envoyer',
  'data-shown': 'Ce qui paraîtra',
  'data-read': '\u00A0: ce que l’association lira',
  'data-exposed': 'Quelqu’un d’autre est-il exposé\u202F?',
} as const;
